# A copy is a list of its own.
xs = [1, 2, 3]
ys = xs.copy()
zs = xs
ys[0] = 100
zs.append(4)
print(xs, ys, zs)  # expect: [1, 2, 3] [100, 2, 3] [1, 2, 3, 4]
