# The article's kernels, word for word but that one thread runs them: `for` is `parallel for` there.
# Arguments: which kernel, how many numbers, how many repetitions.
from sys import argv, exit
from time import perf_counter_ns

comptime ROWS = 100
comptime CHAIN = 4


struct Tensor:
    data: [f32]


fn scale_array(arr: [f32]) -> [f32]:
    result: [f32] = []
    for x in arr:
        result.append(x * 2.0)
    return result


fn sum_tensor(t: [f32]) -> f32:
    total: f32 = 0.0
    for x in t:
        total += x
    return total


fn process_tensor(t: Tensor) -> Tensor:
    new_data: [f32] = []
    for x in t.data:
        new_data.append(x + 1.0)
    return Tensor(data=new_data)


fn simd_multiply(ptr: [f32], length: Int):
    width = 8
    for i in range(0, length, width):
        vals = ptr[i:i+width]
        ptr[i:i+width] = vals * 42.0


fn batch_increment(batch: [[f32]]) -> [[f32]]:
    results: [[f32]] = []
    for tensor in batch:
        new_tensor: [f32] = []
        for x in tensor:
            new_tensor.append(x + 1.0)
        results.append(new_tensor)
    return results


fn sum_batch(batch: [[f32]]) -> [f32]:
    sums: [f32] = []
    for tensor in batch:
        total: f32 = 0.0
        for x in tensor:
            total += x
        sums.append(total)
    return sums


fn normalize_batch(batch: [[f32]]) -> [[f32]]:
    results: [[f32]] = []
    for tensor in batch:
        total: f32 = 0.0
        for x in tensor:
            total += x
        mean: f32 = total / len(tensor)
        new_tensor: [f32] = []
        for x in tensor:
            new_tensor.append(x - mean)
        results.append(new_tensor)
    return results


# Quarters, so that every sum of them is exact in any order.
def numbers(n: Int) -> List[Float32]:
    var values = List[Float32](capacity=n)
    for i in range(n):
        values.append(Float32(i % 4) * 0.25)
    return values^


def rows(n: Int) -> List[List[Float32]]:
    var batch = List[List[Float32]]()
    for _ in range(ROWS):
        batch.append(numbers(n // ROWS))
    return batch^


def digest(values: List[Float32]) -> Int:
    var total = 0.0
    for i in range(len(values)):
        var value = Float64(values[i])
        total += value * value
    return Int(total * 16.0)


def digest_rows(batch: List[List[Float32]]) -> Int:
    var total = 0
    for row in batch:
        total += digest(row)
    return total


def measure_scale_array(n: Int, repetitions: Int) -> List[Int]:
    var data = numbers(n)
    print(digest(scale_array(data)))
    var times = List[Int]()
    for _ in range(repetitions):
        var start = perf_counter_ns()
        var scaled = scale_array(data)
        var seen = scaled[n // 2]
        times.append(Int(perf_counter_ns() - start))
        if seen < 0.0:
            print(seen)
    return times^


def measure_sum_tensor(n: Int, repetitions: Int) -> List[Int]:
    var data = numbers(n)
    print(Int(sum_tensor(data) * 4.0))
    var times = List[Int]()
    for _ in range(repetitions):
        var start = perf_counter_ns()
        var seen = sum_tensor(data)
        times.append(Int(perf_counter_ns() - start))
        if seen < 0.0:
            print(seen)
        data[0] += seen * 0.0
    return times^


def measure_process_tensor(n: Int, repetitions: Int) -> List[Int]:
    var tensor = Tensor(data=numbers(n))
    for _ in range(CHAIN):
        tensor = process_tensor(tensor)
    print(digest(tensor.data))
    var times = List[Int]()
    for _ in range(repetitions):
        var start = perf_counter_ns()
        for _ in range(CHAIN):
            tensor = process_tensor(tensor)
        var seen = tensor.data[n // 2]
        times.append(Int(perf_counter_ns() - start))
        if seen < 0.0:
            print(seen)
    return times^


def measure_simd_multiply(n: Int, repetitions: Int) -> List[Int]:
    var data = numbers(n)
    simd_multiply(data, n)
    print(digest(data))
    var times = List[Int]()
    for _ in range(repetitions):
        var start = perf_counter_ns()
        simd_multiply(data, n)
        var seen = data[n // 2]
        times.append(Int(perf_counter_ns() - start))
        if seen < 0.0:
            print(seen)
    return times^


def measure_batch_increment(n: Int, repetitions: Int) -> List[Int]:
    var batch = rows(n)
    print(digest_rows(batch_increment(batch)))
    var times = List[Int]()
    for _ in range(repetitions):
        var start = perf_counter_ns()
        var results = batch_increment(batch)
        var seen = results[ROWS // 2][0]
        times.append(Int(perf_counter_ns() - start))
        if seen < 0.0:
            print(seen)
    return times^


def measure_sum_batch(n: Int, repetitions: Int) -> List[Int]:
    var batch = rows(n)
    print(digest(sum_batch(batch)))
    var times = List[Int]()
    for _ in range(repetitions):
        var start = perf_counter_ns()
        var sums = sum_batch(batch)
        var seen = sums[ROWS // 2]
        times.append(Int(perf_counter_ns() - start))
        if seen < 0.0:
            print(seen)
    return times^


def measure_normalize_batch(n: Int, repetitions: Int) -> List[Int]:
    var batch = rows(n)
    print(digest_rows(normalize_batch(batch)))
    var times = List[Int]()
    for _ in range(repetitions):
        var start = perf_counter_ns()
        var results = normalize_batch(batch)
        var seen = results[ROWS // 2][0]
        times.append(Int(perf_counter_ns() - start))
        if seen > 1.0:
            print(seen)
    return times^


def main() raises:
    var name = argv()[1]
    var n = Int(argv()[2])
    var repetitions = Int(argv()[3])
    var times = List[Int]()
    if name == "scale_array":
        times = measure_scale_array(n, repetitions)
    elif name == "sum_tensor":
        times = measure_sum_tensor(n, repetitions)
    elif name == "process_tensor":
        times = measure_process_tensor(n, repetitions)
    elif name == "simd_multiply":
        times = measure_simd_multiply(n, repetitions)
    elif name == "batch_increment":
        times = measure_batch_increment(n, repetitions)
    elif name == "sum_batch":
        times = measure_sum_batch(n, repetitions)
    elif name == "normalize_batch":
        times = measure_normalize_batch(n, repetitions)
    else:
        print("no such kernel")
        exit(2)
    for time in times:
        print(time)
