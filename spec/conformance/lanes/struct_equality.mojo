# Structs, tuples and lists of vectors are equal if all their lanes are.
@fieldwise_init
struct Box(Equatable):
    var low: SIMD[DType.int32, 2]
    var name: String

fn main():
    var a = Box(SIMD[DType.int32, 2](1, 2), "a")
    var b = Box(SIMD[DType.int32, 2](1, 3), "a")
    print(a == b, a != b, a == Box(SIMD[DType.int32, 2](1, 2), "a"))  # expect: False True True
    var xs = [SIMD[DType.float32, 4](1), SIMD[DType.float32, 4](2)]
    var ys = xs.copy()
    print(xs == ys)  # expect: True
    ys[1][3] = 0
    print(xs == ys, (1, xs[0]) == (1, ys[0]))  # expect: False True
