# Once a view was used for the last time, its list may grow again.
xs = [1, 2, 3]
v = xs[0:2]
print(v)  # expect: [1, 2]
xs.append(4)
v = xs[2:]
print(v)  # expect: [3, 4]
xs.clear()
print(xs)  # expect: []
