# `int` and `Int`, `float` and `Float64` cast alike.
fn main():
    var x = 3.75
    var n = 2
    print(int(x) == Int(x), int(x))  # expect: True 3
    print(float(n) == Float64(n), float(n))  # expect: True 2.0
    print(f32(x), Float32(x), i8(n), Int8(n))  # expect: 3.75 3.75 2 2
