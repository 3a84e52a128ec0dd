# A loop over vectors of a block, with the rest one by one.
fn scale(p: UnsafePointer[Float64], n: Int, by: Float64):
    var i = 0
    while i + 4 <= n:
        p.store(i, p.load[width=4](i) * by)
        i += 4
    while i < n:
        p[i] *= by
        i += 1

fn main():
    var n = 1003
    var p = UnsafePointer[Float64].alloc(n)
    for i in range(n):
        p[i] = Float64(i)
    scale(p, n, 0.5)
    var sum = 0.0
    for i in range(n):
        sum += p[i]
    print(sum, p[1002])  # expect: 251251.5 501.0
    p.free()
