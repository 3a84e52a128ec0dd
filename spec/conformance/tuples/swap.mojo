# Tuple assignment swaps and rotates.
a, b, c = 1, 2, 3
a, b, c = c, a, b
print(a, b, c)  # expect: 3 1 2
xs: [int] = [1, 2, 3, 4]
xs[0], xs[-1] = xs[-1], xs[0]
print(xs)  # expect: [4, 2, 3, 1]
