# `for ref` walks a list by reference: the elements themselves are changed.
struct Cell:
    hits: int

xs = [1, 2, 3]
for ref x in xs:
    x *= x + 1
print(xs)  # expect: [2, 6, 12]
cells = [Cell(1), Cell(2)]
for ref c in cells:
    c.hits += 10
print(cells[0].hits, cells[1].hits)  # expect: 11 12
rows = [[1], [2, 3]]
for ref row in rows:
    row.append(0)
    for ref x in row:
        x -= 1
print(rows)  # expect: [[0, -1], [1, 2, -1]]
