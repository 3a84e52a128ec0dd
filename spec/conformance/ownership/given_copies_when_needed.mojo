# Giving a value that is used later gives a copy; the caller's is not changed.
fn emptied(owned xs: [int]) -> int:
    n = len(xs)
    xs.clear()
    return n + len(xs)

xs = [1, 2, 3]
print(emptied(xs), xs)  # expect: 3 [1, 2, 3]
print(emptied(xs), xs)  # expect: 3 [1, 2, 3]
