# Appending puts values at the end, one at a time.
xs: [int] = []
for i in range(5):
    xs.append(i * i)
print(xs, len(xs))  # expect: [0, 1, 4, 9, 16] 5
xs.append(xs[1] + xs[2])
print(xs[5], len(xs))  # expect: 5 6
