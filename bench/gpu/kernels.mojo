# The article's parallel loops and two that compute more; all take and give lists of Float32.
from math import exp, sin


fn scale(xs: [f32]) -> [f32]:
    ys: [f32] = []
    parallel for x in xs:
        ys.append(x * 0.01)
    return ys


fn exponentials(xs: [f32]) -> [f32]:
    ys: [f32] = []
    parallel for x in xs:
        ys.append(exp(-x * x) * sin(x) + exp(x * 0.5))
    return ys


fn normalize(xs: [f32]) -> [f32]:
    batch: [[f32]] = []
    for first in range(0, len(xs), 1000):
        batch.append([x for x in xs[first:first + 1000]])
    means: [f32] = []
    parallel for row in batch:
        total: f32 = 0.0
        for x in row:
            total += x
        means.append(total / len(row))
    return means


fn orbits(xs: [f32]) -> [f32]:
    ys: [f32] = []
    parallel for x in xs:
        var z: Float32 = 0.0
        var n: Float32 = 0.0
        for _ in range(200):
            if z < 4.0:
                z = z * z + x
                n += 1.0
        ys.append(n)
    return ys


# Ten loops over rows, each over those that the one before it has made.
fn rows(xs: [f32]) -> [f32]:
    batch: [[f32]] = []
    for first in range(0, len(xs), 1000):
        batch.append([x for x in xs[first:first + 1000]])
    for _ in range(10):
        batch = increased(batch)
    return [row[0] for row in batch]


fn increased(batch: [[f32]]) -> [[f32]]:
    results: [[f32]] = []
    parallel for row in batch:
        new: [f32] = []
        for x in row:
            new.append(x + 1.0)
        results.append(new)
    return results


# Ten loops, each over what the one before it has made.
fn chain(xs: [f32]) -> [f32]:
    ys = scale(xs)
    for _ in range(9):
        ys = scale(ys)
    return ys
