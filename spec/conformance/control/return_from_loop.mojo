# `return` leaves all loops of its function.
def find(rows: [[int]], wanted: int) -> int:
    i = 0
    for row in rows:
        for x in row:
            if x == wanted:
                return i
            i += 1
    return -1

rows: [[int]] = [[4, 8], [], [15, 16, 23]]
print(find(rows, 16), find(rows, 4), find(rows, 99))  # expect: 3 0 -1
