# Integers wrap in their own width; division rounds down.
fn main():
    var u = SIMD[DType.uint8, 4](200, 255, 0, 7)
    print(u + 100, u - 8, u * 3)  # expect: [44, 99, 100, 107] [192, 247, 248, 255] [88, 253, 0, 21]
    print(u // 16, u % 16, u ** 2)  # expect: [12, 15, 0, 0] [8, 15, 0, 7] [64, 1, 0, 49]
    var i = SIMD[DType.int8, 4](127, -128, -7, 5)
    print(i + 1, -i, i // 2, i % 3)
    # expect: [-128, -127, -6, 6] [-127, -128, 7, -5] [63, -64, -4, 2] [1, 1, 2, 2]
    var w = SIMD[DType.int64, 2](1 << 62, -5)
    print(w * 4, w // 3)  # expect: [0, -20] [1537228672809129301, -2]
