# Elements of a list side by side, and back.
fn scale(mut xs: List[Float32], k: Float32):
    for i in range(0, len(xs), 4):
        xs.store(i, xs.load[width=4](i) * k)

fn dot(a: List[Float32], b: List[Float32]) -> Float32:
    var sum = SIMD[DType.float32, 8](0)
    for i in range(0, len(a), 8):
        sum = a.load[width=8](i).fma(b.load[width=8](i), sum)
    return sum.reduce_add()

fn main():
    var xs = [Float32(i) for i in range(16)]
    scale(xs, 2)
    print(xs)
    print(dot(xs, xs))
    xs.store(1, Float32(-1))
    print(xs.load(1), xs.load[2](0))
    var bytes: List[UInt8] = [1, 2, 3, 4, 5, 6, 7, 8]
    bytes.store(2, bytes.load[width=2](6))
    print(bytes, bytes[2:6].load[width=4](0))
# expect: [0.0, 2.0, 4.0, 6.0, 8.0, 10.0, 12.0, 14.0, 16.0, 18.0, 20.0, 22.0, 24.0, 26.0, 28.0, 30.0]
# expect: 4960.0
# expect: -1.0 [0.0, -1.0]
# expect: [1, 2, 7, 8, 5, 6, 7, 8] [7, 8, 5, 6]
