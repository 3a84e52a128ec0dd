# A scalar stands for a vector of it, on either side, and is converted as scalars are.
fn main():
    var v = SIMD[DType.float32, 4](1, 2, 3, 4)
    var k = 3
    print(v * 2, 2 * v, 10 - v, v / 4)
    print(v * k, v + Float32(0.5))
    var i = SIMD[DType.int64, 2](10, 20)
    print(i + k, k - i, 100 // i)
    print(v < k, 2 >= v)
# expect: [2.0, 4.0, 6.0, 8.0] [2.0, 4.0, 6.0, 8.0] [9.0, 8.0, 7.0, 6.0] [0.25, 0.5, 0.75, 1.0]
# expect: [3.0, 6.0, 9.0, 12.0] [1.5, 2.5, 3.5, 4.5]
# expect: [13, 23] [-7, -17] [10, 5]
# expect: [True, True, False, False] [True, True, False, False]
