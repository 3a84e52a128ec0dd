# The smallest and the largest of several values.
print(min(3, 9), max(3, 9))  # expect: 3 9
print(min(4, 2, 8, 6), max(4, 2, 8, 6))  # expect: 2 8
print(min(2.5, -1.5), max(0.25, 0.5))  # expect: -1.5 0.5
xs: [int] = [5, -7, 12]
print(min(xs), max(xs))  # expect: -7 12
print(min("pear", "fig"), max("pear", "fig"))  # expect: fig pear
