# The place of an augmented assignment is found once.
fn next(p: UnsafePointer[Int]) -> Int:
    p[] += 1
    return p[]

fn main():
    var p = UnsafePointer[Int].alloc(4)
    p[next(p)] += 5
    p[next(p) + 1] -= 2
    print(p[0], p[1], p[2], p[3])  # expect: 2 5 0 -2
    p[1] //= 2
    p[1] <<= 3
    print(p[1])  # expect: 16
    p.free()
