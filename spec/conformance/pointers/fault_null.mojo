# The null pointer leads nowhere.
fn main():
    var p = UnsafePointer[Int]()
    p[] = 1  # fault: the pointer is null
