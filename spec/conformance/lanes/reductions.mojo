# One value of all lanes.
fn main():
    var v = SIMD[DType.float32, 4](1, -2, 3, 4)
    print(v.reduce_add(), v.reduce_mul(), v.reduce_min(), v.reduce_max())
    # expect: 6.0 -24.0 -2.0 4.0
    var u = SIMD[DType.uint8, 4](200, 100, 6, 3)
    print(u.reduce_add(), u.reduce_and(), u.reduce_or(), u.reduce_xor())  # expect: 53 0 239 169
    var n = v > 0
    print(n.reduce_and(), n.reduce_or(), all(n), any(n), any(v > 9), all(v < 5))
    # expect: False True False True False True
    print(n.reduce_bit_count(), u.reduce_bit_count())  # expect: 3 10
    print(SIMD[DType.float16, 4](0.5, 1, 2, 4).reduce_add(), Float32(3).reduce_add())
    # expect: 7.5 3.0
