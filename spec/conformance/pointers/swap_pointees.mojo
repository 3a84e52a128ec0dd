# What two pointers lead to changes places.
fn main():
    var p = UnsafePointer[String].alloc(2)
    p[0] = "left"
    p[1] = "right"
    swap(p[0], p[1])
    print(p[0], p[1])  # expect: right left
    p[0], p[1] = p[1], p[0]
    print(p[0], p[1])  # expect: left right
    p.destroy_pointee()
    (p + 1).destroy_pointee()
    p.free()
