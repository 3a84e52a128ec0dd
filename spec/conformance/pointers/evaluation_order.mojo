# Pointer, index and value are evaluated in their order.
fn at(p: UnsafePointer[Int], name: String) -> UnsafePointer[Int]:
    print(name, end=" ")
    return p

fn number(n: Int, name: String) -> Int:
    print(name, end=" ")
    return n

fn main():
    var p = UnsafePointer[Int].alloc(2)
    at(p, "p")[number(1, "i")] = number(5, "v")
    print(p[1])  # expect: v p i 5
    print(at(p, "q")[number(1, "j")])  # expect: q j 5
    p.free()
