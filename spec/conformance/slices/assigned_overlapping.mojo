# The right side is read completely before the left side is written.
xs = [1, 2, 3, 4, 5]
xs[1:4] = xs[0:3]
print(xs)  # expect: [1, 1, 2, 3, 5]
xs[0:3] = xs[2:5] * 1
print(xs)  # expect: [2, 3, 5, 3, 5]
