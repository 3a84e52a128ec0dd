# The size of an array may be any whole number known at compile time.
alias rows = 2
comptime cols = rows + 1
grid: [[int; cols]; rows] = []
for i in range(rows):
    for j in range(cols):
        grid[i][j] = 10 * i + j
print(grid)  # expect: [[0, 1, 2], [10, 11, 12]]
print(len(grid), len(grid[0]))  # expect: 2 3
