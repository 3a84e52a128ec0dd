# Nor may what goes into a row come from a row that another round changes.
rows = [[1, 0], [2, 0]]
parallel for i in range(2):
    rows[i].append(rows[0][0])  # error: data race
parallel for i in range(2):
    rows[i][rows[0][1]] = 1  # error: data race
print(rows)
