# A reference to an element of one's own leads into it: from there on, other indices tell the
# iterations of inner loops apart.
struct Row(Copyable, Movable):
    var cells: List[Int]

    fn __init__(out self, cells: List[Int]):
        self.cells = cells


fn main():
    var grid = [[1, 2], [3, 4]]
    parallel for ref row in grid:
        parallel for ref x in row:
            x += 1
    print(grid)  # expect: [[2, 3], [4, 5]]
    parallel for i in range(2):
        ref row = grid[i]
        parallel for j in range(2):
            row[j] *= 2
    print(grid)  # expect: [[4, 6], [8, 10]]
    parallel for ref x in grid[1]:
        x -= 1
    print(grid)  # expect: [[4, 6], [7, 9]]
    var rows = [Row([1, 2, 3]), Row([4, 5, 6])]
    parallel for ref row in rows:
        ref cells = row.cells
        for ref cell in cells:
            cell *= 10
        cells.append(0)
    print(rows[0].cells, rows[1].cells)  # expect: [10, 20, 30, 0] [40, 50, 60, 0]
    var others = [[5, 6], [7, 8]]
    parallel for i in range(2):
        swap(grid[i], others[i])
        swap(grid[i][0], grid[i][1])
    print(grid, others)  # expect: [[6, 5], [8, 7]] [[4, 6], [7, 9]]
