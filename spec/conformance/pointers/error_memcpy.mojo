# Bytes are copied between values of one type.
from memory import memcpy

fn main():
    var a = UnsafePointer[Int].alloc(1)
    var b = UnsafePointer[UInt8].alloc(8)
    memcpy(a, b, 8)  # error: cast one: p.bitcast[T]()
    memcpy(a, 5, 8)  # error: `memcpy` takes a pointer
