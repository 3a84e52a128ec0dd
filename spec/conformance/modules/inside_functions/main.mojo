fn distance(x: Float64, y: Float64) -> Float64:
    from std.math import sqrt
    import metric as m

    return sqrt(m.square(x) + m.square(y))

fn other() -> Int:
    from metric import square

    return square(3)

fn main():
    print(distance(3.0, 4.0), other())  # expect: 5.0 9
