# `min` and `max` keep the type of their arguments.
fn main():
    var a: UInt8 = 200
    var b: UInt8 = 100
    print(max(a, b) + b)  # expect: 44
    var x: Float32 = 0.1
    var y: Float32 = 0.7
    print(min(x, y) * max(x, y))  # expect: 0.07
