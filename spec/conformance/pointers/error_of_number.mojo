# A pointer is made of no number.
fn main():
    var p = UnsafePointer[Int](4096)  # error: a pointer cannot be made of a number
