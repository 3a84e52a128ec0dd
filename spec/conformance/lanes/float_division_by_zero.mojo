# Lanes of floats follow IEEE.
fn main():
    var v = SIMD[DType.float64, 4](1, -1, 0, 6)
    print(v / SIMD[DType.float64, 4](0, 0, 0, 2))  # expect: [inf, -inf, nan, 3.0]
