# A selection is by Bools, as many as lanes.
fn main():
    var v = SIMD[DType.int32, 4](1)
    print(v.select(v, v))  # error: `select` is of Bools, not of `SIMD[DType.int32, 4]`
    print((v > 0).select(SIMD[DType.int32, 8](1), 0))  # error: `select` of a mask `SIMD[DType.bool, 4]` and `SIMD[
