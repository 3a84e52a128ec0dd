# A literal takes the type that is wanted where it stands.
fn scale(x: f32) -> f32:
    return x * 0.1

fn main():
    x: f32 = 3.0
    print(scale(x))  # expect: 0.3
    print(scale(3))  # expect: 0.3
    var y: Float64 = 3
    print(y)  # expect: 3.0
    var b: UInt8 = 255
    print(b + 1)  # expect: 0
    var xs: [f32] = [1, 2.5, 3]
    print(xs)  # expect: [1.0, 2.5, 3.0]
