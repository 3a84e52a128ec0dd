# Functions of scalars that do not work on vectors say so.
from math import gcd

fn main():
    var v = SIMD[DType.int32, 4](1)
    print(gcd(v, v))  # error: `gcd` takes integers, not `SIMD[DType.int32, 4]`
    print(v @ v)  # error: `@` does not work on `SIMD[DType.int32, 4]` and `SIMD[DType.int32, 4]`
    print(hex(v))  # error: `hex` takes an integer, not `SIMD[DType.int32, 4]`
