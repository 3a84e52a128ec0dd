# An iteration may have an element of each row, or of one, as well as rows of its own.
fn main():
    var grid = [[0] * 600 for _ in range(5)]
    parallel for j in range(600):
        for i in range(1, 5):
            grid[i][j] = grid[i - 1][j] + i * j
    print(grid[4][599], grid[3][7])  # expect: 5990 42

    # a row of many is filled from the one before it
    for k in range(1, 5):
        parallel for j in range(600):
            grid[k][j] = grid[k - 1][j] * 2 + 1
    print(grid[4][599], grid[4][0], grid[0][3])  # expect: 15 15 0

    var turned = [[0] * 50 for _ in range(60)]
    parallel for i in range(50):
        parallel for j in range(60):
            turned[j][i] = i * 100 + j
    print(turned[59][49], turned[3][7])  # expect: 4959 703

    # rows that other iterations use, too
    parallel for j in range(50):
        turned[j % 3][j] += 1000000
    print(turned[2][2], turned[0][49], turned[1][49], turned[2][49])
    # expect: 1000202 4900 1004901 4902

    # of what owns memory, in order
    var names: [[String]] = [["a"] * 500 for _ in range(3)]
    k = 1
    parallel for j in range(500):
        names[k][j] = names[k - 1][j] + String(j)
    print(names[1][499], names[0][3], names[2][7])  # expect: a499 a a
    var cube = [[[0] for _ in range(300)] for _ in range(3)]
    parallel for j in range(300):
        cube[k][j].append(j)
        cube[k][j][0] = j * 2
    print(cube[1][299], cube[0][3])  # expect: [598, 299] [0]

    # the last index of three, and floats
    var deep: [[[f32]]] = [[[0.5] * 100 for _ in range(2)] for _ in range(2)]
    parallel for x in range(100):
        deep[1][0][x] = deep[0][1][x] + Float32(x)
        deep[1][1][x] *= 3.0
    print(deep[1][0][99], deep[1][1][7], deep[0][0][99])  # expect: 99.5 1.5 0.5

    # indices that count from the end: where some do, in order
    parallel for j in range(-3, 3):
        grid[2][j] = j
    print(grid[2][597], grid[2][599], grid[2][0], grid[2][2])  # expect: -3 -1 0 2
