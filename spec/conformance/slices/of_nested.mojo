# Slices of lists of lists, and of the lists in them.
rows = [[1, 2, 3], [4, 5], [6]]
print(rows[1:])  # expect: [[4, 5], [6]]
print(rows[0][1:], rows[:2][1][0])  # expect: [2, 3] 4
for row in rows[:2]:
    print(row[:2])
# expect: [1, 2]
# expect: [4, 5]
