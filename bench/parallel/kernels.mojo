# Parallel kernels: those of the article on batches, elementwise ones, forces of bodies, and rows of
# unequal cost. Arguments: which kernel, its size, how many repetitions.
from math import exp, sqrt
from sys import argv, exit
from time import perf_counter_ns

comptime COLUMNS = 1000
comptime LIMIT = 200


fn batch_increment(batch: [[f32]]) -> [[f32]]:
    results: [[f32]] = []
    parallel for tensor in batch:
        new_tensor: [f32] = []
        for x in tensor:
            new_tensor.append(x + 1.0)
        results.append(new_tensor)
    return results


fn batch_scale(batch: [[f32]]) -> [[f32]]:
    results: [[f32]] = []
    parallel for tensor in batch:
        new_tensor: [f32] = []
        for x in tensor:
            new_tensor.append(x * 2.0)
        results.append(new_tensor)
    return results


fn sum_batch(batch: [[f32]]) -> [f32]:
    sums: [f32] = []
    parallel for tensor in batch:
        total: f32 = 0.0
        for x in tensor:
            total += x
        sums.append(total)
    return sums


fn normalize_batch(batch: [[f32]]) -> [[f32]]:
    results: [[f32]] = []
    parallel for tensor in batch:
        total: f32 = 0.0
        for x in tensor:
            total += x
        mean: f32 = total / len(tensor)
        new_tensor: [f32] = []
        for x in tensor:
            new_tensor.append(x - mean)
        results.append(new_tensor)
    return results


fn scale(data: [f32]) -> [f32]:
    results: [f32] = []
    parallel for x in data:
        results.append(x * 2.0)
    return results


fn bells(data: [f32]) -> [f32]:
    results: [f32] = []
    parallel for x in data:
        results.append(exp(-x * x) + exp(x * 0.5) * 0.25)
    return results


struct Bodies:
    x: [f64]
    y: [f64]
    z: [f64]
    mass: [f64]


fn forces(bodies: Bodies) -> [f64]:
    results: [f64] = []
    parallel for i in range(len(bodies.x)):
        var x = bodies.x[i]
        var y = bodies.y[i]
        var z = bodies.z[i]
        var fx = 0.0
        var fy = 0.0
        var fz = 0.0
        for j in range(len(bodies.x)):
            var dx = bodies.x[j] - x
            var dy = bodies.y[j] - y
            var dz = bodies.z[j] - z
            var d2 = dx * dx + dy * dy + dz * dz + 0.01
            var pull = bodies.mass[j] / (d2 * sqrt(d2))
            fx += dx * pull
            fy += dy * pull
            fz += dz * pull
        results.append(fx)
        results.append(fy)
        results.append(fz)
    return results


fn escape_steps(cr: f64, ci: f64) -> int:
    var zr = 0.0
    var zi = 0.0
    for step in range(LIMIT):
        var zr2 = zr * zr
        var zi2 = zi * zi
        if zr2 + zi2 > 4.0:
            return step
        zi = 2.0 * zr * zi + ci
        zr = zr2 - zi2 + cr
    return LIMIT


fn mandelbrot(size: int) -> [int]:
    steps: [int] = []
    parallel for row in range(size):
        var ci = 2.0 * Float64(row) / Float64(size) - 1.0
        var total = 0
        for column in range(size):
            total += escape_steps(3.0 * Float64(column) / Float64(size) - 2.0, ci)
        steps.append(total)
    return steps


# Quarters, so that every sum of them is exact in any order.
fn numbers(n: int) -> [f32]:
    values = List[f32](capacity=n)
    for i in range(n):
        values.append(Float32(i % 4) * 0.25)
    return values


fn rows(n: int) -> [[f32]]:
    batch: [[f32]] = []
    for _ in range(n):
        batch.append(numbers(COLUMNS))
    return batch


fn positions(n: int, salt: int) -> [f64]:
    values: [f64] = []
    for i in range(n):
        values.append(Float64((i * 7919 + salt) % 1000) * 0.001)
    return values


fn squares(values: [f32]) -> f64:
    total = 0.0
    for value in values:
        total += Float64(value) * Float64(value)
    return total


fn on_rows(kernel: String, batch: [[f32]]) -> [[f32]]:
    if kernel == "batch_increment":
        return batch_increment(batch)
    if kernel == "batch_scale":
        return batch_scale(batch)
    return normalize_batch(batch)


fn on_numbers(kernel: String, data: [f32]) -> [f32]:
    return scale(data) if kernel == "scale" else bells(data)


fn measure_rows(kernel: String, n: int, repetitions: int) -> [int]:
    batch = rows(n)
    total = 0.0
    for row in on_rows(kernel, batch):
        total += squares(row)
    print(Int(total * 16.0))
    times: [int] = []
    for _ in range(repetitions):
        start = perf_counter_ns()
        results = on_rows(kernel, batch)
        seen = results[n // 2][0]
        times.append(Int(perf_counter_ns() - start))
        if seen > 9.0:
            print(seen)
    return times


fn measure_sums(n: int, repetitions: int) -> [int]:
    batch = rows(n)
    print(Int(squares(sum_batch(batch)) * 16.0))
    times: [int] = []
    for _ in range(repetitions):
        start = perf_counter_ns()
        sums = sum_batch(batch)
        seen = sums[n // 2]
        times.append(Int(perf_counter_ns() - start))
        if seen < 0.0:
            print(seen)
    return times


fn measure_numbers(kernel: String, n: int, repetitions: int) -> [int]:
    data = numbers(n)
    print(Int(squares(on_numbers(kernel, data)) * 16.0))
    times: [int] = []
    for _ in range(repetitions):
        start = perf_counter_ns()
        results = on_numbers(kernel, data)
        seen = results[n // 2]
        times.append(Int(perf_counter_ns() - start))
        if seen > 9.0:
            print(seen)
    return times


fn measure_forces(n: int, repetitions: int) -> [int]:
    bodies = Bodies(positions(n, 1), positions(n, 251), positions(n, 673), positions(n, 17))
    total = 0.0
    for force in forces(bodies):
        total += force * force
    print(Int(total))
    times: [int] = []
    for _ in range(repetitions):
        start = perf_counter_ns()
        found = forces(bodies)
        bodies.mass[0] += found[0] * 1e-300
        times.append(Int(perf_counter_ns() - start))
    return times


fn measure_mandelbrot(n: int, repetitions: int) -> [int]:
    total = 0
    for steps in mandelbrot(n):
        total += steps
    print(total)
    times: [int] = []
    for _ in range(repetitions):
        start = perf_counter_ns()
        steps = mandelbrot(n)
        seen = steps[n // 2]
        times.append(Int(perf_counter_ns() - start))
        if seen < 0:
            print(seen)
    return times


def main() raises:
    kernel = String(argv()[1])
    n = Int(argv()[2])
    repetitions = Int(argv()[3])
    times: [int] = []
    if kernel == "sum_batch":
        times = measure_sums(n, repetitions)
    elif kernel == "scale" or kernel == "bells":
        times = measure_numbers(kernel, n, repetitions)
    elif kernel == "forces":
        times = measure_forces(n, repetitions)
    elif kernel == "mandelbrot":
        times = measure_mandelbrot(n, repetitions)
    else:
        times = measure_rows(kernel, n, repetitions)
    for time in times:
        print(time)
