# Lists of lists, of rows that may differ in length.
rows: [[int]] = [[1, 2, 3], [4]]
rows[1].append(5)
rows.append([])
rows[2].append(6)
rows[0][-1] = 30
print(rows, len(rows), len(rows[1]))  # expect: [[1, 2, 30], [4, 5], [6]] 3 2
total = 0
for row in rows:
    for x in row:
        total += x
print(total)  # expect: 48
cube = [[[1], [2]], [[3], [4]]]
cube[1][0][0] += 10
print(cube[1], cube[1][0][0])  # expect: [[13], [4]] 13
