# In-place operators on a slice change the elements of the list.
xs: [f32] = [1.0, 2.0, 3.0, 4.0]
xs[1:3] *= 10.0
print(xs)  # expect: [1.0, 20.0, 30.0, 4.0]
xs[2:] += xs[:2]
print(xs)  # expect: [1.0, 20.0, 31.0, 24.0]
xs[:2] -= 1
print(xs)  # expect: [0.0, 19.0, 31.0, 24.0]
