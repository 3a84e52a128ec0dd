# Writing an element of a view writes the list.
xs = [1, 2, 3, 4]
v = xs[1:3]
v[0] = 20
v[-1] += 100
print(xs)  # expect: [1, 20, 103, 4]
w = xs[2:]
w[1] = 0
print(xs, w)  # expect: [1, 20, 103, 0] [103, 0]
