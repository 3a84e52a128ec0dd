# A round may change the element that is its own in place.
xs: [f32] = [1.0, 2.0, ..., 5.0]
parallel for i in range(len(xs)):
    xs[i] *= 0.5
    xs[i] += i
print(xs)  # expect: [0.5, 2.0, 3.5, 5.0, 6.5]
