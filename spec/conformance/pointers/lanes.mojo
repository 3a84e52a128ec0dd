# Several elements are loaded and stored at once.
fn main():
    var p = UnsafePointer[Float32].alloc(10)
    for i in range(10):
        p[i] = Float32(i)
    var v = p.load[width=4](3)
    print(v)  # expect: [3.0, 4.0, 5.0, 6.0]
    p.store(6, v * 10)
    print(p[5], p[6], p[9])  # expect: 5.0 30.0 60.0
    p.store[width=2](0, p.load[width=2](8))
    print(p[0], p[1], (p + 6).load[width=1]())  # expect: 50.0 60.0 30.0
    p.free()
