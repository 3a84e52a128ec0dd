# Sorting as a method, as Python writes it.
xs = [5, 4, 9, 1]
xs.sort()
print(xs)  # expect: [1, 4, 5, 9]
rest = [x for x in xs if x != 4]
rest.sort()
print(rest, xs)  # expect: [1, 5, 9] [1, 4, 5, 9]
