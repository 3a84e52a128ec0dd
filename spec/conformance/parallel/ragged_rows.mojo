# Rows of different lengths, one result for each.
rows: [[int]] = [[1, 2, 3, 4], [], [5], [6, 7]]
lengths: [int] = []
reversed_rows: [[int]] = []
parallel for row in rows:
    lengths.append(len(row))
    back: [int] = []
    for i in range(len(row)):
        back.append(row[-1 - i])
    reversed_rows.append(back)
print(lengths)  # expect: [4, 0, 1, 2]
print(reversed_rows)  # expect: [[4, 3, 2, 1], [], [5], [7, 6]]
