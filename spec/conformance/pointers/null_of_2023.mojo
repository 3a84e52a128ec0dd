# The spelling of 2023.
fn main():
    let p = Pointer[Int].alloc(2)
    p.store(0, 3)
    p.store(1, 4)
    print(p.load(0) + p.load(1))  # expect: 7
    let none = Pointer[Int].get_null()
    print(none == Pointer[Int](), none == p)  # expect: True False
    p.free()
