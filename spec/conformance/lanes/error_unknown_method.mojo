# A method that vectors do not have.
fn main():
    var v = SIMD[DType.int32, 4](1)
    v.append(3)  # error: `SIMD[DType.int32, 4]` has no method `append`
    print(v.reduce_ad())  # error: `SIMD[DType.int32, 4]` has no method `reduce_ad`
    print(v.width)  # error: `SIMD[DType.int32, 4]` has no field `width`
