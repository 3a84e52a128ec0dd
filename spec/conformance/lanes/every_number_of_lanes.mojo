# From two lanes to 64, of every type.
fn sums[dt: DType, n: Int](v: SIMD[dt, n]) -> Scalar[dt]:
    return (v + v).reduce_add()

fn main():
    print(sums(SIMD[DType.float32, 2](1)), sums(SIMD[DType.float32, 16](1)))
    print(sums(SIMD[DType.float32, 32](1)), sums(SIMD[DType.float32, 64](1)))
    print(sums(SIMD[DType.int8, 64](1)), sums(SIMD[DType.uint16, 64](1)))
    print(sums(SIMD[DType.float64, 64](0.5)), sums(SIMD[DType.int64, 32](-1)))
    var v = SIMD[DType.uint8, 64]()
    for i in range(64):
        v[i] = UInt8(i * 4)
    print(v)
    print(v.slice[8, offset=56](), v.reduce_max())
# expect: 4.0 32.0
# expect: 64.0 128.0
# expect: -128 128
# expect: 64.0 -64
# expect: [0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 68, 72, 76, 80, 84, 88, 92, 96, 100, 104, 108, 112, 116, 120, 124, 128, 132, 136, 140, 144, 148, 152, 156, 160, 164, 168, 172, 176, 180, 184, 188, 192, 196, 200, 204, 208, 212, 216, 220, 224, 228, 232, 236, 240, 244, 248, 252]
# expect: [224, 228, 232, 236, 240, 244, 248, 252] 252
