# One value, or as many as lanes.
fn main():
    var v = SIMD[DType.float32, 4](1, 2, 3)  # error: `SIMD[DType.float32, 4]` takes one value or 4, 3 gi
    print(SIMD[DType.int8, 2](1, 2, 3))  # error: `SIMD[DType.int8, 2]` takes one value or 2, 3 given
