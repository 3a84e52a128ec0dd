# Blocks of scalars are read as any scalars.
fn main():
    var f = UnsafePointer[Float32].alloc(2)
    f[0] = 1.0
    f[1] = -2.0
    var u = f.bitcast[UInt32]()
    print(u[0], u[1])  # expect: 1065353216 3221225472
    var b = f.bitcast[UInt8]()
    print(b[2], b[3], b[7])  # expect: 128 63 192
    b[3] = 64
    print(f[0])  # expect: 4.0
    var w = (b + 2).bitcast[UInt32]()
    print(w[])  # expect: 16512
    f.free()
