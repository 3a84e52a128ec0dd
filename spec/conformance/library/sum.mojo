# The sum of a list.
xs: [int] = [1, 2, 3, 4]
print(sum(xs))  # expect: 10
print(sum([0.5, 0.25, 1.0]))  # expect: 1.75
none: [int] = []
print(sum(none))  # expect: 0
print(sum([n * n for n in range(5)]))  # expect: 30
print(sum(xs) / len(xs))  # expect: 2.5
