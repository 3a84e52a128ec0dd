# A negative exponent of integers is a fault in any lane.
fn main():
    var v = SIMD[DType.int64, 2](2, 3)
    var e = SIMD[DType.int64, 2](3, 2)
    print(v ** e)
    e[1] = -1
    print(v ** e)  # fault: negative
# expect: [8, 9]
