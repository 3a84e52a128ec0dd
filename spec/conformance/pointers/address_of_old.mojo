# The spellings of the years before.
from memory import Pointer, UnsafePointer

fn main():
    var x = 1
    var p = UnsafePointer.address_of(x)
    p[] += 1
    var y = 10
    var q = Pointer.address_of(y)
    q[] += x
    print(x, y, q[])  # expect: 2 12 12
