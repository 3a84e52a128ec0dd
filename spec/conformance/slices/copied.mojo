# A list made from a slice is a list of its own.
xs = [1, 2, 3, 4]
part = List(xs[1:3])
part[0] = 99
part.append(5)
print(part, xs)  # expect: [99, 3, 5] [1, 2, 3, 4]
other = list(xs[2:])
xs[2] = 0
print(other, xs)  # expect: [3, 4] [1, 2, 0, 4]
