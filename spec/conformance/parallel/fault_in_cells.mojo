# The lowest iteration's fault counts.
fn main():
    var grid = [[0] * 1000 for _ in range(3)]
    k = 1
    parallel for j in range(1000):
        grid[k][j] = j
        grid[k + 1][j] = -j
    print(grid[1][999], grid[2][999], grid[0][999])  # expect: 999 -999 0
    parallel for j in range(1000):
        grid[k][j] = 1000 // (700 - j)  # fault: division by zero
    print("never")
