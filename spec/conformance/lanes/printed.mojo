# Vectors print as lists do, each lane as its scalar.
fn main():
    var v = SIMD[DType.float32, 4](0.1, 1e10, -0.0, 3)
    print(v)  # expect: [0.1, 10000000000.0, -0.0, 3.0]
    print("v =", v, "and", SIMD[DType.bool, 2](True, False))
    # expect: v = [0.1, 10000000000.0, -0.0, 3.0] and [True, False]
    print(String(v), String(SIMD[DType.int8, 2](-1, 5)))
    # expect: [0.1, 10000000000.0, -0.0, 3.0] [-1, 5]
    print(t"{v[0]} of {v}")  # expect: 0.1 of [0.1, 10000000000.0, -0.0, 3.0]
    print([SIMD[DType.int32, 2](1, 2)], (SIMD[DType.int32, 2](3), "x"))
    # expect: [[1, 2]] ([3, 3], x)
