# The list that is gone over may be changed at the index of the round.
xs = [1, 2, 3, 4]
parallel for i, x in enumerate(xs):
    xs[i] = x * x
ys = [10, 20, 30]
parallel for i, (x, y) in enumerate(zip(xs, ys)):
    ys[i] = x + y
    xs[i] += 1
print(xs, ys)
# expect: [2, 5, 10, 16] [11, 24, 39]
