# A method that there is not.
fn main():
    var p = UnsafePointer[Int].alloc(4)
    p.release()  # error: has no method `release`
