# A vector is made of its lanes, of one value for all of them, or of nothing: zeros.
fn main():
    print(SIMD[DType.float32, 4](1, 2, 3, 4))
    print(SIMD[DType.int32, 8](7))
    print(SIMD[DType.uint8, 2](), SIMD[DType.bool, 4](), SIMD[DType.float64, 2]())
    print(SIMD[DType.bool, 4](True, False, True, True))
    print(SIMD[DType.int64, 4].splat(9), SIMD[DType.float16, 2](0.5))
# expect: [1.0, 2.0, 3.0, 4.0]
# expect: [7, 7, 7, 7, 7, 7, 7, 7]
# expect: [0, 0] [False, False, False, False] [0.0, 0.0]
# expect: [True, False, True, True]
# expect: [9, 9, 9, 9] [0.5, 0.5]
