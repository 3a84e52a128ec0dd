# What an iteration has for itself it may read in parts, change by `ref`, and lend to be changed.
struct Cell:
    var n: Int
    var seen: List[Int]

    fn __init__(out self, n: Int):
        self.n = n
        self.seen = [n]

    fn grow(mut self, by: Int):
        self.n += by
        self.seen.append(self.n)


fn add(mut row: List[Int], x: Int):
    for i in range(len(row)):
        row[i] += x
    row.append(x)


fn main():
    var rows = List[List[Int]]()
    var cells = List[Cell]()
    for i in range(100):
        rows.append([i, i + 1])
        cells.append(Cell(i))

    parallel for i in range(len(rows)):
        rows[i] = [len(rows[i]), rows[i][0] + rows[i][-1]]
    print(rows[0], rows[99])  # expect: [2, 1] [2, 199]

    parallel for i in range(len(rows)):
        for j in range(len(rows[i])):
            rows[i][j] *= 2
        add(rows[i], i)
    print(rows[0], rows[99])  # expect: [4, 2, 0] [103, 497, 99]

    parallel for i in range(len(cells)):
        cells[i].n += len(cells[i].seen) + cells[i].seen[0]
        cells[i].grow(by=cells[i].n)
    print(cells[7].n, cells[7].seen)  # expect: 30 [7, 30]

    parallel for ref cell in cells:
        cell.n -= cell.seen[0]
        cell.seen.append(cell.n)
    print(cells[7].n, cells[7].seen)  # expect: 23 [7, 30, 23]

    var numbers = [1, 2, 3]
    parallel for ref x in numbers:
        x = x * x + 1
    print(numbers)  # expect: [2, 5, 10]
