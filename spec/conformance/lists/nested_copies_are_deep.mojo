# Copying a list of lists copies the inner lists too.
a = [[1], [2]]
b = a.copy()
b[0].append(9)
row = a[1]
row.append(8)
print(a, b, row)  # expect: [[1], [2]] [[1, 9], [2]] [2, 8]
c: [[int]] = []
for i in range(2):
    c.append(row)
c[0][0] = 0
print(c, row)  # expect: [[0, 8], [2, 8]] [2, 8]
