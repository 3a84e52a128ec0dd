# The upper half is added to the lower one until one lane is left: the order shows in the last bits.
fn main():
    var v = SIMD[DType.float32, 4](1e8, 1, -1e8, 1)
    print(v.reduce_add())  # expect: 2.0
    print(((v[0] + v[1]) + v[2]) + v[3])  # expect: 1.0
    print((v[0] + v[2]) + (v[1] + v[3]))  # expect: 2.0
