# The row of an outer loop is one of those that are changed.
rows = [[1, 2], [3, 4]]
for row in rows:
    parallel for i in range(2):
        rows[i][0] += row[0]  # error: data race
print(rows)
