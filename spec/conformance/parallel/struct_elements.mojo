# Fields of the element of a round, also those that own memory.
struct Cell:
    n: int
    tag: str
    xs: [int]

cells = [Cell(i, "c", []) for i in range(3)]
parallel for i in range(3):
    cells[i].n *= 10
    cells[i].tag += "!" * i
    cells[i].xs.append(i)
    cells[i].xs.append(-i)
print([c.n for c in cells], [c.tag for c in cells], [c.xs for c in cells])
# expect: [0, 10, 20] [c, c!, c!!] [[0, 0], [1, -1], [2, -2]]
