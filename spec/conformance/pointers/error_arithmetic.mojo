# Pointers are moved by integers, and that is all.
fn main():
    var p = UnsafePointer[Int].alloc(1)
    var q = p + 1.5  # error: `+` does not work on
    var r = p + p  # error: `+` does not work on
    var s = p * 2  # error: `*` does not work on
    var t = -p  # error: does not work on
