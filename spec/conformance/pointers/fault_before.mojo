# Ahead of its beginning: a negative index does not count from the end.
fn main():
    var p = UnsafePointer[Float32].alloc(3)
    print((p + 2)[-2])  # expect: 0.0
    print(p[-1])  # fault: -1 is outside of a block of 3
