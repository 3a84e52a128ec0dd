# Elements that share no type make no list.
xs = [1, "two"]  # error: type
ys = [[1], 2]  # error: type
zs = [1, 2.5]
print(xs, ys, zs)
