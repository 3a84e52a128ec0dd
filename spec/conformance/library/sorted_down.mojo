# Sorting from the largest to the smallest.
xs: [int] = [5, 2, 9, 1]
print(sorted(xs, reverse=True))  # expect: [9, 5, 2, 1]
ys = sorted(xs)
ys.reverse()
print(ys, xs)  # expect: [9, 5, 2, 1] [5, 2, 9, 1]
