# Two indices between the brackets become two arguments.
struct Grid:
    cells: [f32]
    width: int

    fn __getitem__(self, row: int, col: int) -> f32:
        return self.cells[row * self.width + col]

    fn __setitem__(inout self, row: int, col: int, value: f32):
        self.cells[row * self.width + col] = value

g = Grid([0.0, 1.0, ..., 5.0], 3)
g[1, 2] = g[0, 1] / 2
g[0, 0] -= 4
print(g.cells)  # expect: [-4.0, 1.0, 2.0, 3.0, 4.0, 0.5]
print(g[1, 0] + g[1, 2])  # expect: 3.5
