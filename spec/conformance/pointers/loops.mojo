# Loops over blocks: sums, copies with a step, several pointers into one block.
fn dot(a: UnsafePointer[Float64], b: UnsafePointer[Float64], n: Int) -> Float64:
    var sum = 0.0
    for i in range(n):
        sum += a[i] * b[i]
    return sum

fn shift(to: UnsafePointer[Int], source: UnsafePointer[Int], n: Int):
    for i in range(n):
        to[i] = source[i] + 1

fn main():
    var n = 10000
    var a = UnsafePointer[Float64].alloc(n)
    var b = UnsafePointer[Float64].alloc(n)
    for i in range(n):
        a[i] = Float64(i % 7)
        b[n - 1 - i] = Float64(i % 3)
    print(dot(a, b, n))  # expect: 29992.0
    var p = UnsafePointer[Int].alloc(n)
    shift(p + 1, p, n - 1)
    print(p[0], p[1], p[n - 1])  # expect: 0 1 9999
    var sum = 0
    for i in range(0, n, 3):
        sum += p[i]
    print(sum)  # expect: 16668333
    a.free()
    b.free()
    p.free()
