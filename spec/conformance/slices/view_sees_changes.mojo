# A slice is a view: it shows what its list becomes.
xs = [1, 2, 3, 4]
v = xs[1:3]
xs[1] = 20
print(v)  # expect: [20, 3]
xs[0:2] = [5, 6]
print(v, xs)  # expect: [6, 3] [5, 6, 3, 4]
