# What comes of a combination is a list; its slices can be combined further.
xs: [f32] = [1.0, 2.0, 3.0, 4.0]
products = xs[:2] * xs[2:]
print(products[:] + 1)  # expect: [4.0, 9.0]
products.append(0.5)
xs[1:] = products[:] * 2
print(xs, products)  # expect: [1.0, 6.0, 16.0, 1.0] [3.0, 8.0, 0.5]
