# What owns something is reached as its own type only.
fn main():
    var p = UnsafePointer[String].alloc(1)
    p[] = "secret"
    var n = p.bitcast[Int]()
    print(n[])  # fault: values of another type
