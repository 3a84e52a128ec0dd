# An item of a struct is changed in place by reading it, changing it and storing it again; what is
# between the brackets is evaluated once.
struct Table:
    var cells: [int]
    var width: int

    fn __getitem__(self, i: int, j: int) -> int:
        return self.cells[i * self.width + j]

    fn __setitem__(mut self, i: int, j: int, x: int):
        self.cells[i * self.width + j] = x

@fieldwise_init
struct Pair(Copyable, Movable):
    var n: int
    var s: str

struct Rows:
    var rows: [[int]]
    var pairs: [Pair]

    fn __getitem__(self, i: int) -> [int]:
        return self.rows[i].copy()

    fn __setitem__(mut self, i: int, x: [int]):
        print("store", i)
        self.rows[i] = x

struct Pairs:
    var pairs: [Pair]

    fn __getitem__(self, i: int) -> Pair:
        return self.pairs[i].copy()

    fn __setitem__(mut self, i: int, x: Pair):
        self.pairs[i] = x

fn next(mut n: int) -> int:
    n += 1
    return n

fn double(mut n: int):
    n *= 2

fn grow(mut xs: [int]):
    xs.append(99)

fn main():
    var t = Table([1, 2, 3, 4], 2)
    n = -1
    t[next(n), 1] += 10
    t[next(n), 0] *= next(n)
    double(t[1, 1])
    print(n, t.cells)  # expect: 2 [1, 12, 6, 8]
    t[0, 0], t[1, 0] = t[1, 0], t[0, 0]
    print(t.cells)  # expect: [6, 12, 1, 8]
    ref corner = t[1, 1]
    corner += 1
    print(corner, t.cells[3])  # expect: 9 9

    var r = Rows([[1], [2, 3]], [])
    r[1].append(4)  # expect: store 1
    r[0] += [5]  # expect: store 0
    grow(r[0])  # expect: store 0
    r[1][0] = 20  # expect: store 1
    r[1][1] += 1  # expect: store 1
    r[1][1:] = [8, 9]  # expect: store 1
    print(r.rows)  # expect: [[1, 5, 99], [20, 8, 9]]

    var p = Pairs([Pair(1, "a"), Pair(2, "b")])
    p[0].n = 7
    p[1].n += 1
    p[1].s += "!"
    print(p.pairs[0].n, p.pairs[1].n, p.pairs[1].s)  # expect: 7 3 b!
