# A list is read and stored at one index in a round, however that is spelt.
ys = [1] * 20
parallel for i in range(1, 19):
    ys[i + 1] = ys[i - 1]  # error: data race
zs = [1] * 20
parallel for i in range(10):
    zs[i] = 1
    zs[i + 10] = 2  # error: data race
print(ys, zs)
