# A name that rounds assign is theirs; another loop may give it another type.
ys: [int] = []
zs: [float] = []
parallel for i in range(3):
    x = i * 2
    ys.append(x)
parallel for i in range(3):
    x = i * 0.5
    zs.append(x)
print(ys, zs)
# expect: [0, 2, 4] [0.0, 0.5, 1.0]
