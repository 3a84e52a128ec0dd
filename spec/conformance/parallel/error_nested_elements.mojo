# Each parallel loop needs an index of its own, the same one wherever the list is used.
struct Row:
    var values: [int]

    fn __getitem__(self, i: int) -> int:
        return self.values[0]

    fn __setitem__(mut self, i: int, value: int):
        self.values[0] = value

fn main():
    var grid = [[0 for _ in range(4)] for _ in range(4)]
    var rows = [Row([1]), Row([2])]
    parallel for i in range(4):
        parallel for j in range(4):
            grid[i][0] = 1  # error: data race
            grid[0][j] = 1  # error: data race
            rows[i][j] = 1  # error: data race
    parallel for j in range(1, 4):
        grid[0][j] = grid[0][j - 1]  # error: data race
    parallel for j in range(4):
        grid[0][j] = 1
        grid[j][0] = 1  # error: data race
    parallel for j in range(4):
        grid[0][j % 2] = 1  # error: data race
        grid[j // 2][0] = 1  # error: data race
    print(grid)
