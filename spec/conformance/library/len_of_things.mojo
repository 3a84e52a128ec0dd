# `len` of lists, strings, ranges, tuples and slices.
xs: [int] = [1, 2, 3, 4]
print(len(xs), len("abc"), len(range(2, 9)), len((1, "a")))  # expect: 4 3 7 2
print(len(xs[1:3]), len([[1], [2, 3]]))  # expect: 2 2
