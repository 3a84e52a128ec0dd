# Only the beginning of a block is freed.
fn main():
    var p = UnsafePointer[Int].alloc(2)
    (p + 1).free()  # fault: only what `alloc` gave is freed
