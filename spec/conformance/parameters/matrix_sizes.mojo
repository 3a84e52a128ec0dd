# Sizes of matrices are part of their types: a product needs no check when it runs.
struct Matrix[rows: Int, cols: Int]:
    var data: List[Float64]

    fn __init__(out self):
        self.data = [0.0] * (rows * cols)

    fn __getitem__(self, i: Int, j: Int) -> Float64:
        return self.data[i * cols + j]

    fn __setitem__(mut self, i: Int, j: Int, value: Float64):
        self.data[i * Self.cols + j] = value

    fn __matmul__[k: Int](self, other: Matrix[cols, k]) -> Matrix[rows, k]:
        var made = Matrix[rows, k]()
        for i in range(rows):
            for j in range(k):
                var total = 0.0
                for l in range(cols):
                    total += self[i, l] * other[l, j]
                made[i, j] = total
        return made^

    @staticmethod
    fn identity() -> Self:
        var made = Self()
        for i in range(rows):
            made[i, i] = 1.0
        return made^

def trace(m: Matrix) -> Float64:
    var total = 0.0
    for i in range(m.rows):
        total += m[i, i]
    return total

def wide(m: Matrix[2, _]) -> Int:
    return m.cols

fn main():
    var a = Matrix[2, 3]()
    var b = Matrix[3, 2]()
    a[0, 1] = 2
    b[1, 0] = 5
    var c = a @ b
    print(c[0, 0], c[1, 1], trace(c))  # expect: 10.0 0.0 10.0
    print(trace(Matrix[2, 2].identity()), wide(a))  # expect: 2.0 3
    alias M3 = Matrix[3, 3]
    print(trace(M3.identity()))  # expect: 3.0
