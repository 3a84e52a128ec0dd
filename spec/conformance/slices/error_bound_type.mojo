# The bounds of a slice are whole numbers.
xs = [1, 2, 3]
print(xs[0.5:2])  # error: must be
print(xs["a":])  # error: must be
print(xs[0:2])
