# All bytes must be inside.
from memory import memcpy

fn main():
    var a = UnsafePointer[Int].alloc(2)
    var b = UnsafePointer[Int].alloc(3)
    memcpy(a, b, 2)
    memcpy(a, b, 3)  # fault: outside of a block
