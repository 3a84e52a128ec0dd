# Each round fills a row of its own.
grid = [[0 for _ in range(4)] for _ in range(3)]
parallel for i in range(3):
    for j in range(4):
        grid[i][j] = 10 * i + j
print(grid)  # expect: [[0, 1, 2, 3], [10, 11, 12, 13], [20, 21, 22, 23]]
