# A vector of one lane is the scalar, in both spellings.
fn half(x: Scalar[DType.float32]) -> Float32:
    return x / 2

fn main():
    var x = SIMD[DType.float32, 1](3)
    var y: Float32 = x
    print(x, y, half(x), half(5))  # expect: 3.0 3.0 1.5 2.5
    var n: SIMD[DType.int64, 1] = 4
    print(n + 1)  # expect: 5
