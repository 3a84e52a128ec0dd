# `DTypePointer` leads to scalars of a DType.
from memory import memset_zero
from memory.unsafe import DTypePointer

struct Matrix:
    var data: DTypePointer[DType.float32]
    var rows: Int
    var cols: Int

    fn __init__(inout self, rows: Int, cols: Int):
        self.data = DTypePointer[DType.float32].alloc(rows * cols)
        self.rows = rows
        self.cols = cols
        memset_zero(self.data, rows * cols)

    fn __getitem__(self, y: Int, x: Int) -> Float32:
        return self.data.load(y * self.cols + x)

    fn __setitem__(self, y: Int, x: Int, value: Float32):
        self.data.store(y * self.cols + x, value)

    fn __del__(owned self):
        self.data.free()
        print("freed")

fn main():
    var m = Matrix(2, 3)
    m[1, 2] = 2.5
    m[0, 1] = m[1, 2] * 2
    print(m[0, 1], m[1, 2], m[0, 0])
    # expect: freed
    # expect: 5.0 2.5 0.0
