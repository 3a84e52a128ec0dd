# A pointer does not know how much there is.
fn main():
    var p = UnsafePointer[Int].alloc(4)
    print(p[1:3])  # error: a pointer takes one index
    print(len(p))  # error: has no length
