# In older years `bitcast` took a DType.
fn main():
    var p = DTypePointer[DType.int16].alloc(2)
    p.store(0, -1)
    p.store(1, 258)
    var b = p.bitcast[DType.uint8]()
    print(b.load(0), b.load(1), b.load(2), b.load(3))  # expect: 255 255 2 1
    p.free()
