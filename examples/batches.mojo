# Short types, progressions, and structs that are only fields.
struct Tensor:
    data: [f32]

fn scale(t: Tensor, k: f32) -> Tensor:
    result: [f32] = []
    for x in t.data:
        result.append(x * k)
    return Tensor(data=result)

fn mean(xs: [f32]) -> f32:
    total: f32 = 0.0
    for x in xs:
        total += x
    return total / len(xs)

fn centred(batch: [[f32]]) -> [[f32]]:
    results: [[f32]] = []
    parallel for row in batch:
        middle = mean(row)
        result: [f32] = []
        for x in row:
            result.append(x - middle)
        results.append(result)
    return results

ramp: [f32] = [0.0, 1.0, ..., 5.0]
halves = scale(Tensor(data=ramp), 0.5)
print(halves.data)  # expect: [0.0, 0.5, 1.0, 1.5, 2.0, 2.5]
print(mean(halves.data))  # expect: 1.25
batch: [[f32]] = [[1.0, 2.0, 3.0], [10.0, 20.0]]
print(centred(batch))  # expect: [[-1.0, 0.0, 1.0], [-5.0, 5.0]]
