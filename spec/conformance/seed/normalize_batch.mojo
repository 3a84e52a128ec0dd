# The mean of each row taken from its numbers; dividing f32 by a length gives f32.
fn centred(batch: [[f32]]) -> [[f32]]:
    rows: [[f32]] = []
    parallel for row in batch:
        total: f32 = 0.0
        for x in row:
            total += x
        mean: f32 = total / len(row)
        fresh: [f32] = []
        for x in row:
            fresh.append(x - mean)
        rows.append(fresh)
    return rows

print(centred([[1.0, 2.0, 3.0], [10.0, 20.0]]))  # expect: [[-1.0, 0.0, 1.0], [-5.0, 5.0]]
print(centred([[1.0, 2.0, 4.0]]))  # expect: [[-1.3333333, -0.33333325, 1.6666667]]
print(centred([]))  # expect: []
