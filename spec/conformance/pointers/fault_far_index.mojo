# An index whose bytes do not fit 64 bits is outside, too.
fn main():
    var p = UnsafePointer[Int].alloc(3)
    var far = 1 << 40
    print(p[far])  # fault: outside of a block of 3
