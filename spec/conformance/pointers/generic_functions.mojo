# Functions find a pointer's type from their arguments.
fn fill[T: Copyable & Movable](p: UnsafePointer[T], n: Int, value: T):
    for i in range(n):
        (p + i).init_pointee_copy(value)

fn total[dtype: DType](p: UnsafePointer[Scalar[dtype]], n: Int) -> Scalar[dtype]:
    var sum: Scalar[dtype] = 0
    for i in range(n):
        sum += p[i]
    return sum

fn main():
    var p = UnsafePointer[Float32].alloc(4)
    fill(p, 4, 1.5)
    print(total(p, 4))  # expect: 6.0
    var s = UnsafePointer[String].alloc(2)
    fill(s, 2, String("ab"))
    print(s[0] + s[1])  # expect: abab
    for i in range(2):
        (s + i).destroy_pointee()
    s.free()
    p.free()
