# A pointer without a value leads nowhere and is false.
fn main():
    var p = UnsafePointer[Int]()
    print(Bool(p), not p, Int(p))  # expect: False True 0
    p = UnsafePointer[Int].alloc(1)
    print(Bool(p), p == UnsafePointer[Int](), Int(p) != 0)  # expect: True False True
    if p:
        print("set")  # expect: set
    p.free()
    UnsafePointer[Int]().free()
    print("end")  # expect: end
