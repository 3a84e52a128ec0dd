# Two loops in one comprehension, and a comprehension in another.
print([10 * i + j for i in range(1, 3) for j in range(3)])  # expect: [10, 11, 12, 20, 21, 22]
print([[i * j for j in range(i)] for i in range(4)])  # expect: [[], [0], [0, 2], [0, 3, 6]]
rows = [[1, 2], [3], []]
print([x for row in rows for x in row])  # expect: [1, 2, 3]
print([i + j for i in range(4) if i % 2 == 1 for j in range(2)])  # expect: [1, 2, 3, 4]
print([len(row) for row in rows])  # expect: [2, 1, 0]
