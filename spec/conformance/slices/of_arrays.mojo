# Arrays have slices like lists.
a: [int; 5] = [1, 2, 3, 4, 5]
print(a[1:4], a[::-2])  # expect: [2, 3, 4] [5, 3, 1]
a[0:2] = a[2:4] * 10
print(a)  # expect: [30, 40, 3, 4, 5]
