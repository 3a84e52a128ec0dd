# Two slices of one length are combined element by element.
xs = [1, 2, 3, 4]
ys = [10, 20, 30, 40]
print(xs[0:2] + ys[0:2])  # expect: [11, 22]
print(ys[1:] - xs[:3], xs[:] * ys[:])  # expect: [19, 28, 37] [10, 40, 90, 160]
a: [f32] = [1.0, 4.0]
b: [f32] = [2.0, 0.5]
print(a[:] / b[:])  # expect: [0.5, 8.0]
