# What a Bencher times may raise, or not; what surrounds it says so only if it does.
from benchmark import Bench, BenchConfig, BenchId, Bencher, keep, run

fn main() raises:
    var calls = 0
    @parameter
    fn work():
        calls += 1
        keep(calls)
    @parameter
    fn risky() raises:
        if calls < 0:
            raise Error("no")
        calls += 10
    @parameter
    fn quiet(mut b: Bencher):
        b.iter[work]()
    @parameter
    fn loud(mut b: Bencher) raises:
        b.iter[risky]()
    var bench = Bench(BenchConfig(max_iters=1))
    bench.bench_function[quiet](BenchId("quiet"))
    bench.bench_function[loud](BenchId("loud", "10"))
    print(calls, len(bench.info_vec), bench.info_vec[1].name)  # expect: 11 2 loud/10
    print(run[work](max_iters=3).iters() <= 3)  # expect: True
