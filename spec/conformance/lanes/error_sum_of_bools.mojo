# Bools are not added; count them.
fn main():
    var v = SIMD[DType.int32, 4](1) > 0
    print(v + v)  # error: `+` does not work on `Bool` and `Bool`
    print(v.reduce_add())  # error: `reduce_add` does not work on `SIMD[DType.bool, 4]`
    print(v.reduce_bit_count())
