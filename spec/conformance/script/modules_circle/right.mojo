import left

items = [10]
items.append(20)

fn sum() -> Int:
    t = 0
    for x in items:
        t += x
    return t

fn total() -> Int:
    return sum() + left.base
