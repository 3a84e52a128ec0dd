# A block that no memory holds.
fn main():
    var p = UnsafePointer[Int].alloc(1 << 50)  # fault: out of memory
    print(p[0])
