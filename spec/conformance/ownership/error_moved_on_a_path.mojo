# Moved on one of the paths that lead here is moved.
fn take(owned xs: [int]) -> int:
    return len(xs)

fn use(n: int) -> int:
    xs = [1, 2]
    size = 0
    if n > 0:
        size = take(xs^)
    return size + len(xs)  # error: `xs` is used after

print(use(1))
