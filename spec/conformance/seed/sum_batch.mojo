# One sum for each row of a batch, rows in parallel, sums in the order of the rows.
fn row_sums(batch: [[f32]]) -> [f32]:
    sums: [f32] = []
    parallel for row in batch:
        total: f32 = 0.0
        for x in row:
            total += x
        sums.append(total)
    return sums

batch: [[f32]] = [[0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1], [2.0, 3.5], []]
print(row_sums(batch))  # expect: [1.0000001, 5.5, 0.0]
