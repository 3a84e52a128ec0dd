# Both have the same size.
from memory import bitcast

fn main():
    print(bitcast[DType.uint8, 8](UInt32(1)))  # error: they take 4 and 8 bytes
    print(bitcast[DType.uint16](SIMD[DType.uint8, 4](1)))  # error: they take 4 and 2 bytes
    print(bitcast(UInt32(1)))  # error: write bitcast[DType.uint8, 4](x)
    print(bitcast[DType.uint8]("a"))  # error: `bitcast` of `String`
    print(bitcast[DType.uint8](DType.uint16))  # error: `bitcast` of `DType`
