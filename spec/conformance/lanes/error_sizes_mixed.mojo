# Nor do vectors of different sizes.
fn main():
    var a = SIMD[DType.float32, 4](1)
    var b = SIMD[DType.float32, 8](1)
    print(a * b)  # error: a vector of 8 lanes meets one of 4
    print(max(a, b))  # error: a vector of 8 lanes meets one of 4
