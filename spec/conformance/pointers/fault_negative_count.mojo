# A block of a negative number of values.
fn main():
    var n = -1
    var p = UnsafePointer[Int].alloc(n)  # fault: out of memory
    print(Bool(p))
