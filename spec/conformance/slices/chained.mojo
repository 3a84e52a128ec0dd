# What comes of one combination can be combined further.
xs: [f32] = [1.0, 2.0, 3.0, 4.0]
print(xs[:2] * xs[2:] + 1)  # expect: [4.0, 9.0]
print((xs[:3] - xs[1:]) * 0.5)  # expect: [-0.5, -0.5, -0.5]
xs[2:] = xs[:2] * 2 + 0.25
print(xs)  # expect: [1.0, 2.0, 2.25, 4.25]
