# A negative index reaches back to the first element and not beyond it.
fn get(xs: [str], i: int) -> str:
    return xs[i]  # fault: index out of range

xs = ["a", "b"]
print(get(xs, -2))
# expect: a
print(get(xs, -3))
