# The number may stand on the left.
xs = [1, 2, 3, 4]
print(2 * xs[1:3])  # expect: [4, 6]
print(10 - xs[:], 1 + xs[3:])  # expect: [9, 8, 7, 6] [5]
fs: [f64] = [0.5, 4.0]
print(1 / fs[:])  # expect: [2.0, 0.25]
