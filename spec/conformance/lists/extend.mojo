# Extending appends each element of another list, which stays as it was.
xs = [1, 2]
ys = [3, 4]
xs.extend(ys)
print(xs, ys)  # expect: [1, 2, 3, 4] [3, 4]
xs.extend([])
xs.extend([5])
print(xs, len(xs))  # expect: [1, 2, 3, 4, 5] 5
