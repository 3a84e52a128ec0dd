# A parallel loop over a slice walks that part only.
xs = [1, 2, 3, 4, 5, 6]
ys: [int] = []
parallel for x in xs[1:4]:
    ys.append(x * 10)
print(ys)  # expect: [20, 30, 40]
total = 0
parallel for x in xs[::-2]:
    total += x
print(total)  # expect: 12
