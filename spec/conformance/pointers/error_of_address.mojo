# Also not in the spelling that says so.
fn main():
    var p = UnsafePointer[Int](unsafe_from_address=16)  # error: a pointer cannot be made of a number
