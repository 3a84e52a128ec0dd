# Each round writes its own element.
n = 6
ys = List[Int](length=n, fill=-1)
parallel for i in range(n):
    ys[i] = i * 10
print(ys)  # expect: [0, 10, 20, 30, 40, 50]
parallel for i in range(1, n - 1):
    ys[i] = 0
print(ys)  # expect: [0, 0, 0, 0, 0, 50]
