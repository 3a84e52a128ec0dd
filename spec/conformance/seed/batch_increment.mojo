# One added to every number of a batch, its rows in parallel, the order of rows kept.
fn incremented(batch: [[f32]]) -> [[f32]]:
    rows: [[f32]] = []
    parallel for row in batch:
        fresh: [f32] = []
        for x in row:
            fresh.append(x + 1.0)
        rows.append(fresh)
    return rows

batch: [[f32]] = [[0.0, 0.5], [], [10.0, 20.0, 30.0]]
print(incremented(batch))  # expect: [[1.0, 1.5], [], [11.0, 21.0, 31.0]]
print(batch)  # expect: [[0.0, 0.5], [], [10.0, 20.0, 30.0]]
