# An element that another round writes cannot be read.
ys = List[Int](length=10, fill=1)
parallel for i in range(1, 10):
    ys[i] = ys[i - 1] * 2  # error: data race
print(ys)
