# `load` and `store` with and without an index.
fn main():
    var p = UnsafePointer[Int32].alloc(4)
    p.store(5)
    p.store(1, 6)
    p[2] = 7
    (p + 3)[] = 8
    print(p.load(), p.load(1), p[2], p[3])  # expect: 5 6 7 8
    print(p.offset(2).load(), (3 + p)[], p.offset(3)[-1])  # expect: 7 8 7
    p.free()
