# A pointer is compared with pointers.
fn main():
    var p = UnsafePointer[Int].alloc(1)
    print(p == 0)  # error: `==` cannot compare
