# Operators work lane by lane, as those of the scalars do.
fn main():
    var a = SIMD[DType.float64, 4](7.5, -7.5, 2, 0.5)
    var b = SIMD[DType.float64, 4](2, 2, -4, 0.25)
    print(a + b, a - b)  # expect: [9.5, -5.5, -2.0, 0.75] [5.5, -9.5, 6.0, 0.25]
    print(a * b, a / b)  # expect: [15.0, -15.0, -8.0, 0.125] [3.75, -3.75, -0.5, 2.0]
    print(a // b, a % b)  # expect: [3.0, -4.0, -1.0, 2.0] [1.5, 0.5, -2.0, 0.0]
    print(-a, +a)  # expect: [-7.5, 7.5, -2.0, -0.5] [7.5, -7.5, 2.0, 0.5]
    print(a ** 2)  # expect: [56.25, 56.25, 4.0, 0.25]
