# In a nested list each pair of brackets is checked.
rows = [[1, 2, 3], [4]]
for i in range(2):
    print(rows[i][0], len(rows[i]))
    print(rows[i][2])  # fault: index out of range
# expect: 1 3
# expect: 3
# expect: 4 1
