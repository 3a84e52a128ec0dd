# A slice is indexed from its own beginning, and measured.
xs = [10, 20, 30, 40, 50]
v = xs[1:4]
print(v[0], v[2], v[-1], len(v))  # expect: 20 40 40 3
print(xs[2:][1], xs[::-1][0])  # expect: 40 50
