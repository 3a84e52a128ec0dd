# The number of lanes is known while compiling.
fn main():
    var n = 4
    var v = SIMD[DType.float32, n](1)  # error: `n` is not defined
    print(v)
