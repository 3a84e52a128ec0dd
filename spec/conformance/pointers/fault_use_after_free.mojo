# What was freed is not there any more.
fn main():
    var p = UnsafePointer[Int].alloc(2)
    p[1] = 3
    var q = p + 1
    p.free()
    print("freed")  # expect: freed
    print(q[])  # fault: the pointer's memory has been freed
