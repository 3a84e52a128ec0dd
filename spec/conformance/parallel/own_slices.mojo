# A slice of one's own element is one's own; so is what is added to it.
struct Cell(Copyable, Movable):
    var n: Int
    var name: String
    var xs: List[Int]

    fn __init__(out self, n: Int):
        self.n = n
        self.name = "a"
        self.xs = [3, 1, 2]

    fn raise_(mut self, by: Int):
        self.n += by


fn main():
    var grid = [[1, 2, 3], [4, 5, 6]]
    parallel for i in range(2):
        var part = grid[i][0:2]
        part[0] = 10 * i
    parallel for i in range(2):
        grid[i] += [7]
        grid[i].extend([i, i])
    print(grid)  # expect: [[0, 2, 3, 7, 0, 0], [10, 5, 6, 7, 1, 1]]
    var cells = [Cell(1), Cell(2)]
    parallel for i in range(2):
        cells[i].n += 1
        cells[i].name += "x"
        cells[i].xs.sort()
        cells[i].raise_(5)
        cells[i].xs[i] = 9
        for ref x in cells[i].xs:
            x += 1
        cells[i].xs[1:3] = [8, i]
    print(cells[0].n, cells[0].name, cells[0].xs)  # expect: 7 ax [10, 8, 0]
    print(cells[1].n, cells[1].name, cells[1].xs)  # expect: 8 ax [2, 8, 1]
