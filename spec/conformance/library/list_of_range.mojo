# A range made into a list.
print(list(range(5)))  # expect: [0, 1, 2, 3, 4]
print(list(range(10, 0, -3)))  # expect: [10, 7, 4, 1]
xs = list(range(3))
xs.append(10)
print(xs, len(range(0, 7, 2)))  # expect: [0, 1, 2, 10] 4
