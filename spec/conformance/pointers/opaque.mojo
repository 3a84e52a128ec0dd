# A pointer to bytes of no type, and back.
fn hide(p: UnsafePointer[Int]) -> OpaquePointer:
    return p.bitcast[NoneType]()

fn main():
    var p = UnsafePointer[Int].alloc(1)
    p[] = 12
    var hidden = hide(p)
    print(hidden.bitcast[Int]()[])  # expect: 12
    p.free()
