# A variable keeps its type.
fn main():
    var v = SIMD[DType.int32, 4](1)
    v = SIMD[DType.int32, 8](1)  # error: expected `SIMD[DType.int32, 4]` for `v`, found `SIM
    v = 1.5  # error: expected `SIMD[DType.int32, 4]` for `v`, found `FloatLiteral`
    v = "text"  # error: expected `SIMD[DType.int32, 4]` for `v`, found `String`
