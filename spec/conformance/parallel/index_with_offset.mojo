# Indices that a round computes from its number by adding or multiplying are distinct as well.
ys = List[Int](length=9, fill=0)
parallel for i in range(4):
    ys[i + 1] = i + 1
parallel for i in range(2):
    ys[2 * i + 6] = -i - 1
print(ys)  # expect: [0, 1, 2, 3, 4, 0, -1, 0, -2]
zs = List[Int](length=4, fill=0)
parallel for i in range(4):
    zs[3 - i] = i
print(zs)  # expect: [3, 2, 1, 0]
