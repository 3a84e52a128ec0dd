# Elements that share no type make no list.
xs = [1, "two"]  # error: expected
ys = [[1], 2]  # error: expected
zs = [1, 2.5]
print(xs, ys, zs)
