# Bits of floats have no operators.
fn main():
    var v = SIMD[DType.float32, 4](1)
    print(v & 1)  # error: `&` does not work on `Float32`
    print(v << 2)  # error: `<<` does not work on `Float32`
    print(~v)  # error: `~` does not work on `Float32`
    print(v.reduce_and())  # error: `reduce_and` does not work on `SIMD[DType.float32, 4]`
