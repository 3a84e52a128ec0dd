# Augmented assignments change a vector in place.
fn main():
    var v = SIMD[DType.float64, 4](1, 2, 3, 4)
    v += 1
    v *= v
    v -= SIMD[DType.float64, 4](1, 0, 1, 0)
    v /= 2
    print(v)  # expect: [1.5, 4.5, 7.5, 12.5]
    var b = SIMD[DType.uint32, 4](1, 2, 3, 4)
    b <<= 4
    b |= 1
    b ^= 0xFF
    b &= 0xF0
    b >>= 2
    b //= 3
    b %= 7
    print(b)  # expect: [4, 3, 2, 0]
