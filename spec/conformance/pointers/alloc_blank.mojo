# A new block is all blank: zeros, False, empty texts.
fn main():
    var n = UnsafePointer[Int].alloc(3)
    var b = UnsafePointer[Bool].alloc(2)
    var s = UnsafePointer[String].alloc(2)
    var x = alloc[Float32](2)
    print(n[0], n[2], b[1], len(s[1]), x[1])  # expect: 0 0 False 0 0.0
    n.free()
    b.free()
    s.free()
    x.free()
