# Combined with a number, a slice gives one result for each element.
xs: [f32] = [1.0, 2.0, 3.0, 4.0]
print(xs[0:3] * 2.0)  # expect: [2.0, 4.0, 6.0]
print(xs[1:] + 0.5)  # expect: [2.5, 3.5, 4.5]
print(xs[:2] - 1, xs[2:] / 4)  # expect: [0.0, 1.0] [0.75, 1.0]
k: f32 = 10.0
scaled = xs[1:3] * k
print(scaled, len(scaled))  # expect: [20.0, 30.0] 2
print(xs)  # expect: [1.0, 2.0, 3.0, 4.0]
