# Kernels over matrices by closures: in parallel, in vectors, in tiles, and timed.
from algorithm import vectorize, parallelize
from sys import simdwidthof
import benchmark
from benchmark import Unit
struct Matrix:
    var data: UnsafePointer[Float32]
    var rows: Int
    var cols: Int
    fn __init__(out self, rows: Int, cols: Int):
        self.rows = rows
        self.cols = cols
        self.data = UnsafePointer[Float32].alloc(rows * cols)
        for i in range(rows * cols):
            self.data[i] = Float32(i % 7)
    fn __getitem__(self, y: Int, x: Int) -> Float32:
        return self.data.load(y * self.cols + x)
    fn __setitem__(self, y: Int, x: Int, v: Float32):
        self.data.store(y * self.cols + x, v)
    fn load[nelts: Int](self, y: Int, x: Int) -> SIMD[DType.float32, nelts]:
        return self.data.load[width=nelts](y * self.cols + x)
    fn store[nelts: Int](self, y: Int, x: Int, v: SIMD[DType.float32, nelts]):
        self.data.store(y * self.cols + x, v)
alias nelts = simdwidthof[DType.float32]() * 2
fn matmul_parallelized(C: Matrix, A: Matrix, B: Matrix):
    @parameter
    fn calc_row(m: Int):
        for k in range(A.cols):
            @parameter
            fn dot[nelts: Int](n: Int):
                C.store[nelts](m, n, C.load[nelts](m, n) + A[m, k] * B.load[nelts](k, n))
            vectorize[dot, nelts](C.cols)
    parallelize[calc_row](C.rows, C.rows)
alias Tile2DFunc = fn[tile_x: Int, tile_y: Int](x: Int, y: Int) capturing -> None
fn tile[tiled_fn: Tile2DFunc, tile_x: Int, tile_y: Int](end_x: Int, end_y: Int):
    for y in range(0, end_y, tile_y):
        for x in range(0, end_x, tile_x):
            tiled_fn[tile_x, tile_y](x, y)
fn matmul_tiled(C: Matrix, A: Matrix, B: Matrix):
    @parameter
    fn calc_row(m: Int):
        @parameter
        fn calc_tile[tile_x: Int, tile_y: Int](x: Int, y: Int):
            for k in range(y, y + tile_y):
                @parameter
                fn dot[nelts: Int](n: Int):
                    C.store(m, n + x, C.load[nelts](m, n + x) + A[m, k] * B.load[nelts](k, n + x))
                vectorize[dot, nelts, size=tile_x]()
        tile[calc_tile, 16, 4](A.cols, C.cols)
    parallelize[calc_row](C.rows, C.rows)
fn bench[func: fn (Matrix, Matrix, Matrix) -> None, name: StringLiteral](n: Int) raises:
    var A = Matrix(n, n)
    var B = Matrix(n, n)
    var C = Matrix(n, n)
    @always_inline
    @parameter
    fn test_fn():
        _ = func(C, A, B)
    var secs = benchmark.run[test_fn](max_runtime_secs=0.05).mean(Unit.s)
    print(name, secs > 0, C[1, 2] > 0)
    A.data.free()
    B.data.free()
    C.data.free()
fn main() raises:
    bench[matmul_parallelized, "par"](32)  # expect: par True True
    bench[matmul_tiled, "tiled"](32)  # expect: tiled True True
    var A = Matrix(4, 16)
    var B = Matrix(16, 48)
    var C = Matrix(4, 48)
    var D = Matrix(4, 48)
    for i in range(4 * 48):
        C.data[i] = 0
        D.data[i] = 0
    matmul_parallelized(C, A, B)
    for m in range(4):
        for k in range(16):
            for n in range(48):
                D[m, n] = D[m, n] + A[m, k] * B[k, n]
    var same = 0
    for i in range(4 * 48):
        if C.data[i] == D.data[i]:
            same += 1
    print(same, C[1, 2])  # expect: 192 147.0
    A.data.free()
    B.data.free()
    C.data.free()
    D.data.free()
