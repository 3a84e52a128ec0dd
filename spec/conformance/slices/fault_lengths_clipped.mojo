# Clipping makes the slice shorter, and then the lengths differ.
xs: [f32] = [1.0, 2.0, ..., 6.0]
ys: [f32] = [10.0, 20.0, 30.0, 40.0]
for i in range(0, 6, 4):
    xs[i:i+4] = ys  # fault: lengths differ
    print(xs)
# expect: [10.0, 20.0, 30.0, 40.0, 5.0, 6.0]
