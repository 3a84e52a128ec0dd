# Comparisons give a Bool for each lane.
fn main():
    var a = SIMD[DType.float32, 4](1, 2, 3, 4)
    var b = SIMD[DType.float32, 4](4, 2, 1, 4)
    print(a == b, a != b)
    print(a < b, a <= b)
    print(a > b, a >= b)
    print(a.eq(b), a.ne(b), a.lt(b), a.le(b), a.gt(b), a.ge(b))
    var u = SIMD[DType.uint64, 2](1 << 63, 1)
    print(u > 5, SIMD[DType.int8, 2](-1, 1) > 0)
# expect: [False, True, False, True] [True, False, True, False]
# expect: [True, False, False, False] [True, True, False, True]
# expect: [False, False, True, False] [False, True, True, True]
# expect: [False, True, False, True] [True, False, True, False] [True, False, False, False] [True, True, False, True] [False, False, True, False] [False, True, True, True]
# expect: [True, False] [False, True]
