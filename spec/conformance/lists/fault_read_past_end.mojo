# Reading behind the last element.
fn get(xs: [int], i: int) -> int:
    return xs[i]  # fault: index out of range

xs = [1, 2, 3]
print(get(xs, 2))
# expect: 3
print(get(xs, 3))
