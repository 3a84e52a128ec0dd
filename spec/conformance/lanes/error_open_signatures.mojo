# What is open must still be a vector or a number.
fn lanes(x: SIMD) -> Int:
    return x.size

fn first(x: Scalar) -> Int:
    return 1

fn main():
    print(lanes("text"))  # error: `String` does not fit parameter `x` of `lanes`
    print(first(SIMD[DType.int8, 2](1)))  # error: expected `Int8`
    print(SIMD[DType.int16](1, 2, 3))  # error: a vector of 3 lanes
