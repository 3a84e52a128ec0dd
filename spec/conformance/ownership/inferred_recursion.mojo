# The inference also works for a function that calls itself.
fn fill(xs: [int], n: int):
    if n == 0:
        return
    fill(xs, n - 1)
    xs.append(n * n)

xs: [int] = []
fill(xs, 4)
print(xs)  # expect: [1, 4, 9, 16]
