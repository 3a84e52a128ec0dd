# What a signature leaves open is found from the arguments: `x.dtype` and `x.size` name it.
fn total(x: SIMD) -> Float64:
    var sum = 0.0
    for i in range(x.size):
        sum += x[i].cast[DType.float64]()
    return sum

fn doubled(x: SIMD) -> SIMD[x.dtype, x.size]:
    return x + x

fn lanes(x: SIMD[DType.float32, _]) -> Int:
    return x.size

fn next(x: Scalar) -> Scalar[x.dtype]:
    return x + 1

fn main():
    print(total(SIMD[DType.int8, 4](1, 2, 3, 4)), total(Float32(2)))  # expect: 10.0 2.0
    print(doubled(SIMD[DType.int8, 2](3)), doubled(Float64(1.5)))  # expect: [6, 6] 3.0
    print(lanes(SIMD[DType.float32, 8](1)), next(UInt8(255)), next(1.5))  # expect: 8 0 2.5
    print(SIMD[DType.int16](3, 4), Int32(5)[0])  # expect: [3, 4] 5
