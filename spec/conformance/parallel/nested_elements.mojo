# In a nested loop an iteration may have the elements of its own in each row.
fn main():
    var grid = [[0 for _ in range(4)] for _ in range(3)]
    parallel for i in range(3):
        parallel for j in range(4):
            grid[i][j] = 10 * i + j
    print(grid)  # expect: [[0, 1, 2, 3], [10, 11, 12, 13], [20, 21, 22, 23]]
    parallel for i in range(3):
        parallel for j in range(len(grid[i])):
            grid[i][j] += grid[i][j] % 2
            grid[i][j] = grid[i][j] * 2
    print(grid)  # expect: [[0, 4, 4, 8], [20, 24, 24, 28], [40, 44, 44, 48]]
    var cube = [[[0, 0] for _ in range(2)] for _ in range(2)]
    parallel for i in range(2):
        parallel for j in range(2):
            parallel for k in range(2):
                cube[i][j][k] = 4 * i + 2 * j + k
    print(cube)  # expect: [[[0, 1], [2, 3]], [[4, 5], [6, 7]]]
    var ragged: [[int]] = [[1], [], [1, 2, 3]]
    parallel for i in range(3):
        parallel for j in range(len(ragged[i])):
            ragged[i][j] *= 5
    print(ragged)  # expect: [[5], [], [5, 10, 15]]
