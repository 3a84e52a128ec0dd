# DTypes are values: compared, asked and printed, while compiling and at run time.
fn kind[dt: DType]() -> String:
    @parameter
    if dt == DType.float32:
        return "single"
    elif dt.is_integral():
        return "whole"
    return String(dt)

fn half[dt: DType, n: Int](v: SIMD[dt, n]) -> SIMD[dt, n]:
    @parameter
    if dt.is_floating_point():
        return v / 2
    else:
        return v // 2

fn bytes(d: DType) -> Int:
    return d.sizeof()

comptime kinds = [DType.int8, DType.float64]
alias Real = DType.float32

fn main():
    print(kind[DType.float32](), kind[DType.uint8](), kind[DType.float16](), kind[dt=DType.bool]())
    print(half(SIMD[DType.float32, 2](3)), half(SIMD[DType.int8, 2](3)), half(Float64(5)))
    var d = DType.int16
    print(d, d == DType.int16, bytes(d), bytes(DType.float64), d.is_signed(), d.is_unsigned())
    d = DType.float16
    print(d, d != DType.int16, d.bitwidth(), d.is_floating_point(), d.is_numeric())
    comptime for dt in kinds:
        print(dt, SIMD[dt, 2](1), dt.bitwidth())
    var v = SIMD[DType.int8, 4](1)
    print(v.dtype, v.size, SIMD[v.dtype, 2](7), Float32(1).dtype)
    print(Real, Scalar[Real](2), [DType.int8, d])
# expect: single whole float16 bool
# expect: [1.5, 1.5] [1, 1] 2.5
# expect: int16 True 2 8 True False
# expect: float16 True 16 True True
# expect: int8 [1, 1] 8
# expect: float64 [1.0, 1.0] 64
# expect: int8 4 [7, 7] float32
# expect: float32 2.0 [int8, float16]
