# What is stored is of the type that is there.
fn main():
    var p = UnsafePointer[Int].alloc(4)
    p[0] = "text"  # error: expected `Int`, found `String`
    p.store(0, 1.5)  # error: expected `Int`
    p.init_pointee_move("x")  # error: expected `Int`, found `String`
