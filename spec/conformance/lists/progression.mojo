# `[a, b, ..., z]` counts from a to z, the end included.
print([0, 2, ..., 10])  # expect: [0, 2, 4, 6, 8, 10]
print([1, ..., 5])  # expect: [1, 2, 3, 4, 5]
print([3, 6, 9, ..., 15])  # expect: [3, 6, 9, 12, 15]
print([10, 7, ..., -2])  # expect: [10, 7, 4, 1, -2]
print([4, 5, ..., 5])  # expect: [4, 5]
print(len([1, 2, ..., 1000]))  # expect: 1000
