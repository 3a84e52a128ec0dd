# A dot product of slices, without a loop over indices.
fn dot(a: [f32], b: [f32], n: int) -> f32:
    products = a[0:n] * b[0:n]
    total: f32 = 0.0
    for p in products:
        total += p
    return total

a: [f32] = [1.0, 2.0, 3.0, 4.0]
b: [f32] = [0.5, 0.25, 2.0, 100.0]
print(dot(a, b, 3), dot(a, b, 4), dot(a, b, 0))  # expect: 7.0 407.0 0.0
