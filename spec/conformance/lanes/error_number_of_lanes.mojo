# The number of lanes is a power of two up to 64.
fn main():
    var v = SIMD[DType.float32, 3](1)  # error: a vector of 3 lanes
    var w = SIMD[DType.int8, 128]()  # error: a vector of 128 lanes
    print(SIMD[DType.int8, 0](1))  # error: a vector of 0 lanes
