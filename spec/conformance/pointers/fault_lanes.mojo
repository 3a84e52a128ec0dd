# All lanes must be inside.
fn main():
    var p = UnsafePointer[Float32].alloc(6)
    print(p.load[width=4](2))  # expect: [0.0, 0.0, 0.0, 0.0]
    print(p.load[width=4](3))  # fault: 6 is outside of a block of 6
