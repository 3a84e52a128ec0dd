# Numbers are no text.
fn main():
    var p = UnsafePointer[Int].alloc(3)
    p[0] = 4096
    p[1] = 5
    p[2] = 5
    print(p.bitcast[String]()[])  # fault: values of another type
