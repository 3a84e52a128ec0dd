# A float does not become a lane of integers.
fn main():
    var v = SIMD[DType.int32, 4](1)
    var x = 0.5
    print(v * 0.5)  # error: `*` mixes `SIMD[DType.int32, 4]` and a float
    print(v * x)  # error: expected `Int32`, found `Float64`
