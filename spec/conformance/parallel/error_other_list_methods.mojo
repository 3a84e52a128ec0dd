# Of the methods that change a list only `append` keeps its meaning in any order.
ys = [1, 2, 3, 4, 5]
zs: [int] = []
parallel for i in range(3):
    ys.pop()  # error: data race
    zs.insert(0, i)  # error: data race
parallel for i in range(3):
    ys.clear()  # error: data race
    zs.reverse()  # error: data race
print(ys, zs)
