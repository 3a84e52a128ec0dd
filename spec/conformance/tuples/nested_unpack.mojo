# Names in parentheses take an inner tuple apart.
a, (b, c) = 1, (2, 3)
print(a, b, c)  # expect: 1 2 3
t = ((4, 5), 6)
(d, e), f = t
print(d + e * f)  # expect: 34
