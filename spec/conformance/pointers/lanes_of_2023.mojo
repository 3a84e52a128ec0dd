# `simd_load` and `simd_store`.
fn main():
    var p = DTypePointer[DType.int32].alloc(8)
    for i in range(8):
        p.store(i, Int32(i * i))
    let v = p.simd_load[4](2)
    p.simd_store[4](0, v + 1)
    print(p.load(0), p.load(3), v.reduce_add())  # expect: 5 26 54
    p.free()
