# The batch doubled again, typed, its rows in parallel.
fn doubled(batch: [[f32]]) -> [[f32]]:
    rows: [[f32]] = []
    parallel for row in batch:
        fresh: [f32] = []
        for x in row:
            fresh.append(x*2.0)
        rows.append(fresh)
    return rows

batch: [[f32]] = [[1.0, 2.0, ..., 5.0], [0.1, 0.2]]
print(doubled(batch))  # expect: [[2.0, 4.0, 6.0, 8.0, 10.0], [0.2, 0.4]]
print(doubled(doubled(batch))[0])  # expect: [4.0, 8.0, 12.0, 16.0, 20.0]
