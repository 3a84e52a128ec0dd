# A round may read the element that it writes, for no other round touches it.
xs = [1, 2, 3, 4]
parallel for i in range(4):
    xs[i] = 10 * xs[i] + i
print(xs)  # expect: [10, 21, 32, 43]
