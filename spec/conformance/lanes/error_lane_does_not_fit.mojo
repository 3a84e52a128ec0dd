# Literals must fit the lane.
fn main():
    print(SIMD[DType.uint8, 2](300, 1))  # error: 300 does not fit `UInt8` (0 … 255)
    print(SIMD[DType.int8, 2](1.5))  # error: expected `Int8`, found `FloatLiteral`
    var v = SIMD[DType.uint8, 2](1)
    print(v + 256)  # error: 256 does not fit `UInt8` (0 … 255)
