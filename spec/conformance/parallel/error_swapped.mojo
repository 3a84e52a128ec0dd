# Elements that change places belong to two rounds.
ys = [1, 2, 3, 4]
parallel for i in range(3):
    swap(ys[i], ys[i + 1])  # error: data race
a = 1
b = 2
parallel for i in range(3):
    a, b = b, a  # error: data race
print(ys, a, b)
