# The short names of the scalar types mean the long ones.
fn mean_short(xs: [f64], n: int) -> f64:
    t: f64 = 0.0
    for x in xs:
        t += x
    return t / n

fn mean_long(xs: List[Float64], n: Int) -> Float64:
    var t: Float64 = 0.0
    for x in xs:
        t += x
    return t / n

fn main():
    xs: List[Float64] = [1.0, 2.5]
    ys: [f64] = xs.copy()
    print(mean_short(xs, 2), mean_long(ys, 2))  # expect: 1.75 1.75
