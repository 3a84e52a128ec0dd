# Every round reduces a row to a number of its own, in a loop of its own.
rows = [[1, 2, 3], [], [4], [5, 6]]
sums: [int] = []
most = -1
parallel for row in rows:
    total = 0
    parallel for x in row:
        total += x
    sums.append(total)
    most = max(most, total)
print(sums, most)
# expect: [6, 0, 4, 11] 11
