# A pointer's number is made up, but the same each time and in order.
fn main():
    var p = UnsafePointer[Int64].alloc(8)
    var q = p + 3
    print(Int(q) - Int(p), Int(p) == Int(p + 0), Int(p) % 64)  # expect: 24 True 0
    print(String(p) == String(p), String(p) == String(q))  # expect: True False
    p.free()
