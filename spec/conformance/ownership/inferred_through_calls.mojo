# The inference follows the calls: who calls a changer with its parameter changes it too.
fn inner(xs: [int]):
    xs[0] += 1

fn middle(xs: [int], times: int):
    for _ in range(times):
        inner(xs)

fn outer(rows: [[int]]):
    middle(rows[1], 5)

rows = [[0], [100, 7]]
outer(rows)
print(rows)  # expect: [[0], [105, 7]]
