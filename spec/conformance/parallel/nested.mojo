# A parallel loop in a parallel loop.
fn table(n: int) -> [[int]]:
    rows: [[int]] = []
    parallel for i in range(n):
        row: [int] = []
        parallel for j in range(i + 1):
            row.append(i * j)
        rows.append(row)
    return rows

print(table(4))  # expect: [[0], [0, 1], [0, 2, 4], [0, 3, 6, 9]]
print(table(0))  # expect: []
