# Negative indices count from the end, for reading and for writing.
xs = [10, 20, 30, 40]
print(xs[-1], xs[-4])  # expect: 40 10
xs[-2] = 31
xs[-1] += 5
print(xs)  # expect: [10, 20, 31, 45]
i = -3
print(xs[i], xs[i + 1], xs[i + 3])  # expect: 20 31 10
