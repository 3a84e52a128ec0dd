# min, max, abs, round, clamp, fma and the functions of math do with each lane what they do with one.
from math import sqrt, floor, ceil, trunc, exp, fma, clamp, copysign, sin, pow, log2, hypot

fn main():
    var v = SIMD[DType.float64, 4](2.25, -2.5, 0.5, 9)
    print(sqrt(abs(v)), floor(v))
    # expect: [1.5, 1.5811388300841898, 0.7071067811865476, 3.0] [2.0, -3.0, 0.0, 9.0]
    print(ceil(v), trunc(v), round(v))
    # expect: [3.0, -2.0, 1.0, 9.0] [2.0, -2.0, 0.0, 9.0] [2.0, -2.0, 0.0, 9.0]
    print(min(v, 1), max(v, SIMD[DType.float64, 4](3)))
    # expect: [1.0, -2.5, 0.5, 1.0] [3.0, 3.0, 3.0, 9.0]
    print(clamp(v, -1, 2), v.clamp(0, 1), v.min(0), v.max(1))
    # expect: [2.0, -1.0, 0.5, 2.0] [1.0, 0.0, 0.5, 1.0] [0.0, -2.5, 0.0, 0.0] [2.25, 1.0, 1.0, 9.0]
    print(fma(v, v, 1), v.fma(2, v))  # expect: [6.0625, 7.25, 1.25, 82.0] [6.75, -7.5, 1.5, 27.0]
    print(copysign(v, -1), exp(SIMD[DType.float64, 2](0, 1)))
    # expect: [-2.25, -2.5, -0.5, -9.0] [1.0, 2.718281828459045]
    print(sin(SIMD[DType.float32, 2](0, 1)), pow(v, 2), log2(SIMD[DType.float32, 2](8, 1024)))
    # expect: [0.0, 0.84147096] [5.0625, 6.25, 0.25, 81.0] [3.0, 10.0]
    print(divmod(SIMD[DType.int32, 2](7, -7), 2))  # expect: ([3, -4], [1, 1])
    print(hypot(SIMD[DType.float64, 2](3, 5), SIMD[DType.float64, 2](4, 12)))  # expect: [5.0, 13.0]
    print(abs(SIMD[DType.int8, 4](-5, 5, -128, 0)), min(SIMD[DType.uint8, 2](200, 3), 100))
    # expect: [5, 5, -128, 0] [100, 3]
