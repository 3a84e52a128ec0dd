# Compile-time lists, default lists, fields returned, := beside methods, shadowing, views of views.
comptime TABLE = [[1, 2], [3]]
alias NAMES = ["x", "y"]
struct Acc:
    alias START = [10]
    var xs: [int]
    fn __init__(out self, xs: [int] = [7]):
        self.xs = xs
        self.xs.append(len(self.xs))
    fn add(mut self, n: int) -> int:
        self.xs.append(n)
        return len(self.xs)
    fn items(self) -> [int]:
        return self.xs
    fn last(self) -> int:
        return self.items()[-1]
fn app(xs: [int] = [1]) -> [int]:
    ys = xs
    ys.append(2)
    return ys
fn main():
    t = TABLE
    t[0].append(9)
    print(t, TABLE, TABLE[0][1], len(NAMES), NAMES[1])  # expect: [[1, 2, 9], [3]] [[1, 2], [3]] 2 2 y
    for row in TABLE:
        print(row)
    # expect: [1, 2]
    # expect: [3]
    print(app(), app(), app([5]))  # expect: [1, 2] [1, 2] [5, 2]
    a = Acc()
    b = Acc([1, 2])
    print(a.add(4) + b.add(5), a.items(), b.last(), Acc.START)  # expect: 7 [7, 1, 4] 5 [10]
    print(Acc([3]).items()[0:1], Acc().add(1), Acc().last())  # expect: [3] 3 1
    if (n := len(a.items())) > 2 and (m := a.add(n)) > n:
        print(n, m, a.xs)  # expect: 3 4 [7, 1, 4, 3]
    var s = "outer"
    if True:
        var s = [1]
        s.append(2)
        print(s)  # expect: [1, 2]
    print(s)  # expect: outer
    for i in range(2):
        var s = i * 2
        s += 1
        print(s, end=";")
    print(s)  # expect: 1;3;outer
    grid = [[0] * 3 for _ in range(2)]
    grid[1][2] = 5
    other = grid
    other[0][0] = 1
    grid[0], grid[1] = grid[1], grid[0]
    print(grid, other)  # expect: [[0, 0, 5], [0, 0, 0]] [[1, 0, 0], [0, 0, 5]]
    v = grid[0][1:]
    w = v[1:]
    grid[0][2] = 8
    print(v, w, w[-1])  # expect: [0, 8] [8] 8
    v[0] = 4
    print(grid[0])  # expect: [0, 4, 8]
    e = List(grid[0][1:])
    grid[0].clear()
    print(e, grid)  # expect: [4, 8] [[], [0, 0, 0]]
