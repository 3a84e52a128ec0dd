# Float16 lanes are computed with as Float32, and each result is rounded.
from math import sqrt

fn main():
    var h = SIMD[DType.float16, 4](1.5, 0.1, 2048, -3)
    print(h + h, h * 0.1, h + 1)
    # expect: [3.0, 0.2, 4096.0, -6.0] [0.1499, 0.009995, 204.8, -0.2998] [2.5, 1.1, 2048.0, -2.0]
    print(h / 3, -h, sqrt(abs(h)))
    # expect: [0.5, 0.03333, 682.5, -1.0] [-1.5, -0.1, -2048.0, 3.0] [1.225, 0.3162, 45.25, 1.732]
    print(h < 1.5, h.reduce_max(), h.cast[DType.float32]())
    # expect: [False, True, False, True] 2048.0 [1.5, 0.099975586, 2048.0, -3.0]
    print(max(h, 0), h[1])  # expect: [1.5, 0.1, 2048.0, 0.0] 0.1
