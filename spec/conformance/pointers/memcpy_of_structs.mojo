# Structs that own nothing are copied whole.
from memory import memcpy, memset_zero

struct Point:
    var x: Int
    var y: Float32

fn main():
    var a = UnsafePointer[Point].alloc(2)
    var b = UnsafePointer[Point].alloc(2)
    a[0] = Point(1, 0.5)
    a[1] = Point(2, 1.5)
    memcpy(b, a, 2)
    b[0].y += 1
    print(b[0].x, b[0].y, b[1].x, a[0].y)  # expect: 1 1.5 2 0.5
    memset_zero(b, 1)
    print(b[0].x, b[1].y)  # expect: 0 1.5
    a.free()
    b.free()
