# Several names are assigned at once.
a, b = 1, 2
print(a, b)  # expect: 1 2
a, b = b, a
print(a, b)  # expect: 2 1
x, y, z = 1.5, "mid", True
print(x, y, z)  # expect: 1.5 mid True
(p, q) = (a + b, a - b)
print(p, q)  # expect: 3 1
