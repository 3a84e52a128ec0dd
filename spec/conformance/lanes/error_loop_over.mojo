# A vector is no list.
fn main():
    var v = SIMD[DType.int32, 4](1)
    for x in v:  # error: cannot iterate over `SIMD[DType.int32, 4]`
        print(x)
