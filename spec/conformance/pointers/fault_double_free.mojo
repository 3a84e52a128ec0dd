# A block is freed once.
fn main():
    var p = UnsafePointer[Int].alloc(2)
    var q = p
    p.free()
    q.free()  # fault: has been freed
