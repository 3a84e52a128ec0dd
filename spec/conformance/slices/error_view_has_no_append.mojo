# A view has no length of its own to change.
xs = [1, 2, 3]
xs[0:2].append(4)  # error: length of its own
v = xs[1:]
v.clear()  # error: length of its own
print(xs)
