# The quotient of integers is of floats, as that of two Ints.
fn main():
    print(SIMD[DType.int64, 4](7, -7, 1, 0) / 2)  # expect: [3.5, -3.5, 0.5, 0.0]
    print(SIMD[DType.uint8, 2](255, 3) / SIMD[DType.uint8, 2](2, 4))  # expect: [127.5, 0.75]
