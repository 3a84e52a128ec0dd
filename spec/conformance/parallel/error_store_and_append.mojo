# An index may mean an element that another round appends.
ys = [0, 0, 0]
parallel for i in range(3):
    ys[i] = 1
    ys.append(2)  # error: data race
zs = [0, 0, 0]
parallel for i in range(3):
    zs.append(2)
    zs[i] = 1  # error: data race
print(ys, zs)
