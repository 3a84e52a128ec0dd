# memcpy, memset, memset_zero and memcmp.
from memory import memcmp, memcpy, memset, memset_zero

fn main():
    var a = UnsafePointer[Int].alloc(4)
    var b = UnsafePointer[Int].alloc(4)
    for i in range(4):
        a[i] = i + 1
    memcpy(b, a, 4)
    print(b[0], b[3], memcmp(a, b, 4))  # expect: 1 4 0
    b[2] = 9
    print(memcmp(a, b, 4), memcmp(b, a, 4), memcmp(a, b, 2))  # expect: -1 1 0
    memcpy(dest=b + 1, src=b, count=3)
    print(b[0], b[1], b[2], b[3])  # expect: 1 1 2 9
    memset_zero(a, 2)
    memset(b.bitcast[UInt8](), 255, 8)
    print(a[0], a[1], a[2], b[0])  # expect: 0 0 3 -1
    memcpy(a, b, 0)
    memcpy(a, b, -3)
    a.free()
    b.free()
