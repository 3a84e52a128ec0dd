# Names stand for vector types, their dtypes and their widths.
alias Float4 = SIMD[DType.float32, 4]
comptime kind = DType.int16
comptime width = 8

fn middle(v: Float4) -> Float32:
    return (v[1] + v[2]) / 2

fn main():
    alias Shorts = SIMD[kind, width]
    print(Float4(1, 2, 3, 4), middle(Float4(1, 2, 3, 4)))
    print(Shorts(3) + 1, Float4.size, Shorts.size)
    var xs: List[Float4] = [Float4(1), Float4(2)]
    print(xs)
    print(SIMD[DType.int8, 2].MAX, Float4.MAX_FINITE, SIMD[DType.uint8, 2].MIN)
# expect: [1.0, 2.0, 3.0, 4.0] 2.5
# expect: [4, 4, 4, 4, 4, 4, 4, 4] 4 8
# expect: [[1.0, 1.0, 1.0, 1.0], [2.0, 2.0, 2.0, 2.0]]
# expect: [127, 127] [3.4028235e+38, 3.4028235e+38, 3.4028235e+38, 3.4028235e+38] [0, 0]
