# A round may change the row of its own in length.
rows = [[i] for i in range(4)]
parallel for i in range(4):
    rows[i].append(i * i)
    if i % 2 == 0:
        rows[i].extend([7, 8])
    else:
        rows[i].clear()
    if i == 2:
        rows[i] = [0]
print(rows)
# expect: [[0, 0, 7, 8], [], [0], []]
