# Every second element is assigned, or all of them backwards.
xs = [0, 0, 0, 0, 0]
xs[::2] = [1, 2, 3]
print(xs)  # expect: [1, 0, 2, 0, 3]
xs[1::2] = xs[0:2] * 10
print(xs)  # expect: [1, 10, 2, 0, 3]
ys = [1, 2, 3]
xs[2::-1] = ys
print(xs)  # expect: [3, 2, 1, 0, 3]
