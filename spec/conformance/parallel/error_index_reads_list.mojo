# What an index is computed from is read, too.
fn main():
    var grid = [[0, 1], [1, 0]]
    parallel for j in range(2):
        grid[grid[0][0]][j] = 1  # error: data race
    parallel for j in range(2):
        grid[0:2][j] = [j]  # error: data race
    print(grid)
