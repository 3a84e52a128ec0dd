# `mask.select(a, b)` takes each lane from the one or the other.
fn main():
    var v = SIMD[DType.int32, 4](5, -3, 0, -9)
    print((v > 0).select(v, -v))  # expect: [5, 3, 0, 9]
    print((v == 0).select(1, v))  # expect: [5, -3, 1, -9]
    var m = SIMD[DType.bool, 2](True, False)
    print(m.select(SIMD[DType.float64, 2](1.5), 0), m.select(1, 2))  # expect: [1.5, 0.0] [1, 2]
    print((3 > 2).select(10, 20))  # expect: 10
