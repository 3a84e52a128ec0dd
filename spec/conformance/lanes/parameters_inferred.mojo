# The dtype and the number of lanes are found from the arguments, or given.
fn doubled[dt: DType, n: Int](v: SIMD[dt, n]) -> SIMD[dt, n]:
    return v + v

fn total[n: Int](v: SIMD[DType.float64, n]) -> Float64:
    var sum = 0.0
    for i in range(n):
        sum += v[i]
    return sum

fn zeros[dt: DType, n: Int]() -> SIMD[dt, n]:
    return SIMD[dt, n](0)

fn first[dt: DType](x: Scalar[dt]) -> Scalar[dt]:
    return x + 1

fn main():
    print(doubled(SIMD[DType.int8, 4](1, 2, 3, 64)), doubled(SIMD[DType.float64, 2](0.5)))
    print(doubled(Float32(1.5)), doubled[DType.int32, 2](SIMD[DType.int32, 2](4)))
    print(total(SIMD[DType.float64, 4](1, 2, 3, 4)), zeros[DType.int16, 4]())
    print(first(UInt8(255)), first(2.5))
# expect: [2, 4, 6, -128] [1.0, 1.0]
# expect: 3.0 [8, 8]
# expect: 10.0 [0, 0, 0, 0]
# expect: 0 3.5
