# The same bits as lanes of another type; the first lane lies lowest.
from memory import bitcast

fn main():
    print(bitcast[DType.uint8, 4](UInt32(0x01020304)))  # expect: [4, 3, 2, 1]
    print(bitcast[DType.uint32](SIMD[DType.uint8, 4](4, 3, 2, 1)))  # expect: 16909060
    print(bitcast[DType.int32](Float32(1)))  # expect: 1065353216
    print(bitcast[DType.float32](Int32(0x40490FDB)))  # expect: 3.1415927
    print(bitcast[DType.uint64](Float64(-2)))  # expect: 13835058055282163712
    print(bitcast[DType.int64, 2](SIMD[DType.int32, 4](1, 0, -1, -1)))  # expect: [1, -1]
    print(bitcast[DType.float64](Int64(1)), bitcast[DType.int16](Int16(-3)))  # expect: 5e-324 -3
    print(bitcast[DType.float16](UInt16(0x3C00)), bitcast[DType.int8](True))  # expect: 1.0 1
    var x = UInt32(7)
    x += 1
    print(bitcast[DType.int8, 4](x))  # expect: [8, 0, 0, 0]
    print(bitcast[DType.uint64](SIMD[DType.uint8, 8](1)))  # expect: 72340172838076673
