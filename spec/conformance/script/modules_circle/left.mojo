import right

base = 1
base += 2

fn total() -> Int:
    return right.sum() + base

fn push(x: Int):
    right.items.append(x)
