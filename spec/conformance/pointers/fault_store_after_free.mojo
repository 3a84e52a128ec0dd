# Nor is it stored to, although another block may lie there.
fn main():
    var p = UnsafePointer[Int].alloc(2)
    p.free()
    var q = UnsafePointer[Int].alloc(2)
    q[0] = 1
    p[0] = 5  # fault: has been freed
    print(q[0])
