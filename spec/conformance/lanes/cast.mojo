# A cast converts each lane as the scalar's: floats to integers toward zero, clamped; integers wrap.
fn main():
    var f = SIMD[DType.float32, 4](1.9, -1.9, 300, -1e10)
    print(f.cast[DType.int32](), f.cast[DType.uint8](), f.cast[DType.int8]())
    # expect: [1, -1, 300, -2147483648] [1, 0, 255, 0] [1, -1, 127, -128]
    print(f.cast[DType.float64]())
    # expect: [1.899999976158142, -1.899999976158142, 300.0, -10000000000.0]
    var i = SIMD[DType.int32, 4](255, 256, -1, 1)
    print(i.cast[DType.uint8](), i.cast[DType.int8](), i.cast[DType.float16]())
    # expect: [255, 0, 255, 1] [-1, 0, -1, 1] [255.0, 256.0, -1.0, 1.0]
    print(i.cast[DType.bool](), (i > 0).cast[DType.int64]())
    # expect: [True, True, True, True] [1, 1, 0, 1]
    print(SIMD[DType.uint64, 2](1 << 63, 5).cast[DType.float64]())
    # expect: [9.223372036854776e+18, 5.0]
    print(SIMD[DType.float64, 4](f), SIMD[DType.int16, 4](i))
    # expect: [1.899999976158142, -1.899999976158142, 300.0, -10000000000.0] [255, 256, -1, 1]
    print(Float64(2.75).cast[DType.int32](), Int32(7).cast[DType.float32]())  # expect: 2 7.0
