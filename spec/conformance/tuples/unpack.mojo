# A tuple is taken apart by as many names.
t = (3, "x", False)
a, b, c = t
print(a, b, c)  # expect: 3 x False
var p, q = (1, 2.5)
print(p + q)  # expect: 3.5
_, middle, _ = t
print(middle)  # expect: x
