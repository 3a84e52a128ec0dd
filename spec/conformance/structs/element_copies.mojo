# Taking a struct out of a list by index copies it.
struct Cell:
    hits: int

cells: [Cell] = [Cell(1), Cell(2)]
first = cells[0]
first.hits = 50
print(cells[0].hits, first.hits)  # expect: 1 50
cells[1] = first
first.hits += 1
print(cells[1].hits, first.hits)  # expect: 50 51
