# Scalars of all types keep their values and widths.
fn main():
    var a = UnsafePointer[Int8].alloc(2)
    var b = UnsafePointer[UInt16].alloc(2)
    var c = UnsafePointer[Float16].alloc(2)
    var d = UnsafePointer[UInt64].alloc(2)
    var e = UnsafePointer[Bool].alloc(2)
    a[1] = -128
    b[1] = 65535
    c[1] = 1.5
    d[1] = UInt64.MAX
    e[1] = True
    print(a[0], a[1], b[0], b[1], c[1])  # expect: 0 -128 0 65535 1.5
    print(d[0], d[1], e[0], e[1])  # expect: 0 18446744073709551615 False True
    a.free()
    b.free()
    c.free()
    d.free()
    e.free()
