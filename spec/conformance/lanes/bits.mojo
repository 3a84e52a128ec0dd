# and, or, exclusive or, complement, shifts; counts are taken modulo the width.
fn main():
    var a = SIMD[DType.uint16, 4](0xFF00, 0x0F0F, 1, 0x8000)
    print(a & 0xFF0, a | 1, a ^ 0xFFFF, ~a)
    # expect: [3840, 3840, 0, 0] [65281, 3855, 1, 32769] [255, 61680, 65534, 32767] [255, 61680, 65534, 32767]
    print(a << 4, a >> 8)  # expect: [61440, 61680, 16, 0] [255, 15, 0, 128]
    var i = SIMD[DType.int32, 4](-16, 16, -1, 1)
    print(i >> 2, i << 33)  # expect: [-4, 4, -1, 0] [-32, 32, -2, 2]
    var m = SIMD[DType.bool, 4](True, True, False, False)
    var n = SIMD[DType.bool, 4](True, False, True, False)
    print(m & n, m | n, m ^ n, ~m)
    # expect: [True, False, False, False] [True, True, True, False] [False, True, True, False] [False, False, True, True]
