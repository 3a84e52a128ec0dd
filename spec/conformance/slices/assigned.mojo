# Assigning to a slice writes through to the list.
xs = [1, 2, 3, 4, 5]
xs[1:3] = [20, 30]
print(xs)  # expect: [1, 20, 30, 4, 5]
xs[3:] = xs[:2]
print(xs)  # expect: [1, 20, 30, 1, 20]
ys = [7, 8, 9]
xs[-3:] = ys
print(xs, ys)  # expect: [1, 20, 7, 8, 9] [7, 8, 9]
xs[2:2] = []
print(len(xs))  # expect: 5
