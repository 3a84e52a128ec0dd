"""How long functions take: `run` repeats one, `Bench` gathers a table of several."""

from time import perf_counter_ns


fn keep(value):
    """Has a value computed, though nobody reads it."""
    pass


fn black_box(value):
    """The value, of which nothing is known any more."""
    return value


fn clobber_memory():
    """Has all that was stored be there."""
    pass


struct Unit:
    """Units of time."""

    comptime ns = "ns"
    comptime us = "us"
    comptime ms = "ms"
    comptime s = "s"


fn _divisor(unit: String) -> Float64:
    """How many seconds the unit has, the other way around."""
    if unit == "ns":
        return 1e9
    if unit == "us":
        return 1e6
    return 1e3 if unit == "ms" else 1.0


@fieldwise_init
struct Report(Copyable, Movable, Writable, Stringable):
    """What running a function several times took, in seconds."""

    var _times: List[Float64]

    fn iters(self) -> Int:
        """How often it ran."""
        return len(self._times)

    fn duration(self, unit: String = "s") -> Float64:
        """What all runs took together."""
        return sum(self._times) * _divisor(unit)

    fn mean(self, unit: String = "s") -> Float64:
        """What one took, on the average."""
        return self.duration(unit) / Float64(max(len(self._times), 1))

    fn min(self, unit: String = "s") -> Float64:
        """What the fastest took."""
        var found = self._times[0]
        for time in self._times:
            if time < found:
                found = time
        return found * _divisor(unit)

    fn max(self, unit: String = "s") -> Float64:
        """What the slowest took."""
        var found = self._times[0]
        for time in self._times:
            if time > found:
                found = time
        return found * _divisor(unit)

    fn as_string(self, unit: String = "s") -> String:
        """A table of all that."""
        var line = String("--------------------------------------------------------------------------------")
        return (
            line + "\nBenchmark Report (" + unit + ")\n" + line + "\nMean: " + String(self.mean(unit))
            + "\nTotal: " + String(self.duration(unit)) + "\nIters: " + String(self.iters())
            + "\nFastest Mean: " + String(self.min(unit)) + "\nSlowest Mean: "
            + String(self.max(unit)) + "\n"
        )

    fn print(self, unit: String = "s"):
        """Prints it."""
        print(self.as_string(unit))

    fn print_full(self, unit: String = "s"):
        """Prints it."""
        print(self.as_string(unit))

    fn write_to[W: Writer](self, mut writer: W):
        writer.write(self.as_string())

    fn __str__(self) -> String:
        return self.as_string()


fn run[
    f: fn() raises capturing -> None
](
    num_warmup_iters: Int = 1, max_iters: Int = 1_000_000_000, min_runtime_secs: Float64 = 0.1,
    max_runtime_secs: Float64 = 1.0, max_batch_size: Int = 0,
) raises -> Report:
    """Calls a function again and again, until a tenth of a second has passed or it ran often enough.

        print(run[work](max_iters=10).mean("ms"))
    """
    for _ in range(min(num_warmup_iters, 1)):
        f()
    var times = List[Float64]()
    var begun = perf_counter_ns()
    var enough = Int(min(min_runtime_secs, max_runtime_secs, 0.1) * 1e9)
    while len(times) < max(max_iters, 1):
        var start = perf_counter_ns()
        f()
        var now = perf_counter_ns()
        times.append(Float64(now - start) / 1e9)
        if Int(now - begun) >= enough:
            break
    return Report(times^)


struct Bencher(Copyable, Movable):
    """Runs what a benchmark times."""

    var num_iters: Int
    var elapsed: Int

    fn __init__(out self, num_iters: Int = 1):
        self.num_iters = num_iters
        self.elapsed = 0

    fn iter[f: fn() capturing -> None](mut self):
        """Times so many calls of a function."""
        var start = perf_counter_ns()
        for _ in range(self.num_iters):
            f()
        self.elapsed = Int(perf_counter_ns() - start)

    fn iter[f: fn() raises capturing -> None](mut self) raises:
        """The same of a function that raises."""
        var start = perf_counter_ns()
        for _ in range(self.num_iters):
            f()
        self.elapsed = Int(perf_counter_ns() - start)

    fn iter(mut self, f: fn() raises -> None) raises:
        """The same, the function given as an argument."""
        var start = perf_counter_ns()
        for _ in range(self.num_iters):
            f()
        self.elapsed = Int(perf_counter_ns() - start)

    fn iter_preproc[
        f: fn() raises capturing -> None, before: fn() raises capturing -> None
    ](mut self) raises:
        """Times so many calls of a function, each after one of another that is not timed."""
        for _ in range(self.num_iters):
            before()
            var start = perf_counter_ns()
            f()
            self.elapsed += Int(perf_counter_ns() - start)


@fieldwise_init
struct BenchId(Copyable, Movable):
    """What a benchmark is called."""

    var func_name: String
    var input_id: String

    @implicit
    fn __init__(out self, func_name: String):
        self.func_name = func_name
        self.input_id = ""

    fn name(self) -> String:
        """Both parts of the name."""
        return self.func_name + ("/" + self.input_id if self.input_id else "")


@fieldwise_init
struct BenchMetric(Copyable, Movable):
    """What a throughput counts."""

    comptime elements = BenchMetric(0, "throughput", "GElems/s")
    comptime bytes = BenchMetric(1, "DataMovement", "GB/s")
    comptime flops = BenchMetric(2, "Arithmetic", "GFLOPS/s")
    var code: Int
    var name: String
    var unit: String


@fieldwise_init
struct ThroughputMeasure(Copyable, Movable):
    """How much of a metric one call of a benchmark does."""

    var metric: BenchMetric
    var value: Int


struct BenchConfig(Copyable, Movable):
    """How often benchmarks run."""

    var max_iters: Int
    var num_repetitions: Int
    var num_warmup_iters: Int
    var min_runtime_secs: Float64
    var max_runtime_secs: Float64

    fn __init__(
        out self, max_iters: Int = 1_000, num_repetitions: Int = 1, num_warmup_iters: Int = 1,
        min_runtime_secs: Float64 = 0.01, max_runtime_secs: Float64 = 0.1,
        flush_denormals: Bool = True, verbose_timing: Bool = False, min_warmuptime_secs: Float64 = 0.0,
        max_batch_size: Int = 0,
    ):
        self.max_iters = max_iters
        self.num_repetitions = num_repetitions
        self.num_warmup_iters = num_warmup_iters
        self.min_runtime_secs = min_runtime_secs
        self.max_runtime_secs = max_runtime_secs


@fieldwise_init
struct BenchmarkInfo(Copyable, Movable):
    """What a benchmark took."""

    var name: String
    var seconds: Float64
    var iters: Int


struct Bench(Copyable, Movable, Writable, Stringable):
    """Benchmarks, and a table of what they took."""

    var config: BenchConfig
    var info_vec: List[BenchmarkInfo]

    fn __init__(out self, config: BenchConfig = BenchConfig()):
        self.config = config.copy()
        self.info_vec = List[BenchmarkInfo]()

    fn bench_function[
        f: fn(mut b: Bencher) raises capturing -> None
    ](mut self, name: BenchId, measures: List[ThroughputMeasure] = List[ThroughputMeasure]()) raises:
        """Times what a function has its Bencher time."""
        var total = 0
        var iters = 0
        var begun = perf_counter_ns()
        var enough = Int(self.config.min_runtime_secs * 1e9)
        while iters < max(self.config.max_iters, 1):
            var bencher = Bencher(1)
            f(bencher)
            total += bencher.elapsed
            iters += 1
            if Int(perf_counter_ns() - begun) >= enough:
                break
        self.info_vec.append(BenchmarkInfo(name.name(), Float64(total) / Float64(iters) / 1e9, iters))

    fn bench_with_input[
        T: AnyType, f: fn(mut b: Bencher, input: T) raises capturing -> None
    ](mut self, name: BenchId, input: T) raises:
        """The same of a function that is given something."""
        var bencher = Bencher(1)
        f(bencher, input)
        self.info_vec.append(BenchmarkInfo(name.name(), Float64(bencher.elapsed) / 1e9, 1))

    fn _table(self) -> String:
        var text = String("name, met (ms), iters\n")
        for info in self.info_vec:
            text += info.name + ", " + String(info.seconds * 1e3) + ", " + String(info.iters) + "\n"
        return text

    fn dump_report(self):
        """Prints the table."""
        print(self._table(), end="")

    fn write_to[W: Writer](self, mut writer: W):
        writer.write(self._table())

    fn __str__(self) -> String:
        return self._table()
