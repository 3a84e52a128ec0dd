# As a condition `==` asks for all lanes, `!=` for any that differs.
fn main():
    var a = SIMD[DType.int32, 4](1, 2, 3, 4)
    var b = a
    if a == b:
        print("equal")
    b[3] = 0
    if a != b:
        print("they differ")
    if not (a == b) and a[0] == b[0]:
        print("not in the first lane")
    var same: Bool = a == b
    print(same)
    assert a == SIMD[DType.int32, 4](1, 2, 3, 4)
# expect: equal
# expect: they differ
# expect: not in the first lane
# expect: False
