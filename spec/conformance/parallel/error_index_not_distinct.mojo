# Storing at an index that several rounds may share.
ys = List[Int](length=10, fill=0)
which = [1, 1, 2]
parallel for i in range(10):
    ys[i // 2] = i  # error: data race
parallel for i in range(10):
    ys[0] = i  # error: data race
parallel for w in which:
    ys[w] += 1  # error: data race
parallel for i in range(10):
    ys[i % 3] = i  # error: data race
print(ys)
