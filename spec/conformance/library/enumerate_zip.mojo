# `enumerate` around `zip`.
xs: [int] = [4, 5]
ys: [str] = ["x", "y"]
for i, (x, y) in enumerate(zip(xs, ys)):
    print(i, x, y)
# expect: 0 4 x
# expect: 1 5 y
