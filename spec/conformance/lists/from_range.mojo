# `list` makes a list of anything that can be walked.
print(list(range(4)), list(range(5, 0, -2)))  # expect: [0, 1, 2, 3] [5, 3, 1]
xs = list(range(3))
ys = list(xs)
ys[0] = 50
print(xs, ys)  # expect: [0, 1, 2] [50, 1, 2]
