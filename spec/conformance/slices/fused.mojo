# What is assigned to a slice may be the very slice, computed in place, or other lists.
fn scale(xs: [f32], width: int):
    for i in range(0, len(xs), width):
        vals = xs[i:i+width]
        xs[i:i+width] = vals * 42.0

fn combine(xs: [f64], ys: [f64], zs: [f64], a: f64, i: int, j: int):
    xs[i:j] = ys[i:j] * a + (zs[i:j] - xs[i:j])  # fault: lengths differ

xs: [f32] = [1.0, 2.0, ..., 11.0]
scale(xs, 4)
print(xs)  # expect: [42.0, 84.0, 126.0, 168.0, 210.0, 252.0, 294.0, 336.0, 378.0, 420.0, 462.0]
scale(xs, 100)
print(xs[0], xs[-1])  # expect: 1764.0 19404.0
a = [1.0, 2.0, 3.0, 4.0]
combine(a, [10.0, 20.0, 30.0, 40.0], [0.5, 1.5, 2.5, 3.5], 2.0, 1, 3)
print(a)  # expect: [1.0, 39.5, 59.5, 4.0]
combine(a, [10.0, 20.0], [0.5, 1.5, 2.5, 3.5], 2.0, 0, -1)
