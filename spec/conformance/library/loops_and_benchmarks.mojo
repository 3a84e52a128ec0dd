# Loops that are given functions, and benchmarks.
from algorithm import vectorize, parallelize
from benchmark import Bench, BenchConfig, Bencher, BenchId, keep, run
from memory import UnsafePointer
from math import sin

fn bench_math[f: fn(Float64) -> Float64](mut b: Bencher) raises:
    @parameter
    fn call() raises:
        keep(f(0.5))
    b.iter[call]()

fn half(x: Float64) -> Float64:
    return x / 2

fn main() raises:
    var n = 11
    var p = UnsafePointer[Float32].alloc(n)
    for i in range(n):
        p[i] = Float32(i)
    @parameter
    fn double[width: Int](i: Int):
        p.store(i, p.load[width=width](i) * 2)
    vectorize[double, 4](n)
    for i in range(n):
        print(p[i], end=" ")
    print()
    vectorize[4, double](n)
    print(p[10])
    p.free()
    var squares = List[Int](length=5, fill=0)
    @parameter
    fn square(i: Int):
        squares[i] = i * i
    parallelize[square](5, 2)
    print(squares)
    var m = Bench(BenchConfig(num_repetitions=1))
    m.bench_function[bench_math[half]](BenchId("half"))
    m.bench_function[bench_math[sin]](BenchId("sin"))
    print(len(m.info_vec), m.info_vec[1].name)
    fn work():
        keep(3)
    print(run[work](max_iters=3).iters())
    # expect: 0.0 2.0 4.0 6.0 8.0 10.0 12.0 14.0 16.0 18.0 20.0 
    # expect: 40.0
    # expect: [0, 1, 4, 9, 16]
    # expect: 2 sin
    # expect: 3
