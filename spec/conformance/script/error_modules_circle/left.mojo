import right

base = [1]

fn count() -> Int:
    return len(base)
