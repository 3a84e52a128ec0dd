# A lane keeps its type, and a part of nothing cannot be assigned.
fn main():
    var v = SIMD[DType.int32, 4](1)
    v[0] = 1.5  # error: expected `Int32`, found `FloatLiteral`
    v[1] = v  # error: expected `Int32`, found `SIMD[DType.int32, 4]`
    v.size = 3  # error: cannot assign to `size`: it is a compile-time name
