# A list that is appended to cannot be read in the same loop.
ys = [1]
parallel for i in range(5):
    ys.append(ys[-1] * 2)  # error: data race
print(ys)
zs: [int] = []
parallel for i in range(5):
    if len(zs) < 3:  # error: data race
        zs.append(i)
print(zs)
