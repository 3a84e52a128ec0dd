# A signature may leave open what a pointer leads to.
from memory import memcmp

struct Point:
    var x: Int
    var y: Int

fn first(p: UnsafePointer) -> String:
    return String(p[0])

fn same(a: UnsafePointer, b: UnsafePointer) -> Bool:
    return memcmp(a, b, 1) == 0

fn main():
    var n = UnsafePointer[Int].alloc(1)
    n[] = 5
    var s = UnsafePointer[String].alloc(1)
    s[] = "text"
    print(first(n), first(s))  # expect: 5 text
    var p = UnsafePointer[Point].alloc(2)
    p[0] = Point(1, 2)
    p[1] = Point(1, 3)
    print(same(p, p), same(p, p + 1))  # expect: True False
    n.free()
    s.destroy_pointee()
    s.free()
    p.free()
