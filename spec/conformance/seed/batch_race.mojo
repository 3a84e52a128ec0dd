# A batch summed into one outer place per row by plain assignment is a data race.
fn last_sum(batch: [[f32]]) -> f32:
    kept: f32 = 0.0
    parallel for row in batch:
        total: f32 = 0.0
        for x in row:
            total += x
        kept = total  # error: data race
    return kept

print(last_sum([[1.0, 2.0], [3.0]]))
