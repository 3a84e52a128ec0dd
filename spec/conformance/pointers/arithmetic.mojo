# Pointers move by values of their type; their difference counts these.
fn main():
    var p = UnsafePointer[Float64].alloc(10)
    for i in range(10):
        p[i] = Float64(i)
    var q = p + 7
    q -= 2
    q += 1
    print(q[], q - p, p - q, (q - 6)[])  # expect: 6.0 6 -6 0.0
    print(q == p + 6, q != p, p < q, q <= p, q > p, p >= p)  # expect: True True True False True True
    p.free()
