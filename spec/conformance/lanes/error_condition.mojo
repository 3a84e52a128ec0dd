# Only == and != are conditions as they are.
fn main():
    var v = SIMD[DType.int32, 4](1)
    if v > 0:  # error: `SIMD[DType.bool, 4]` is not true or false
        print("?")
    if v:  # error: `SIMD[DType.int32, 4]` is not true or false
        print("?")
    if all(v > 0):
        print("all")
