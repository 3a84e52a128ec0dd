# Another element of the row is that of another iteration.
fn main():
    var grid = [[0 for _ in range(4)] for _ in range(4)]
    parallel for i in range(4):
        parallel for j in range(3):
            grid[i][j] = grid[i][j + 1]  # error: data race
    print(grid)
