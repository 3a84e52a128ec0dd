# What `swap` is given is evaluated once, the first one first.
fn at(i: Int) -> Int:
    print("at", i)
    return i


struct Cell(Copyable, Movable):
    var n: Int
    var xs: List[Int]


fn main():
    var xs = [1, 2, 3]
    var ys = [4, 5, 6]
    swap(xs[at(0)], ys[at(1)])
    # expect: at 0
    # expect: at 1
    print(xs, ys)  # expect: [5, 2, 3] [4, 1, 6]
    swap(xs[at(2)], xs[at(0)])
    # expect: at 2
    # expect: at 0
    print(xs)  # expect: [3, 2, 5]
    var cells = [Cell(1, [1]), Cell(2, [2])]
    var cell = Cell(3, [3])
    swap(cells[at(0)], cell)  # expect: at 0
    swap(cells[at(1)].xs, cell.xs)  # expect: at 1
    swap(cells[0].n, cell.n)
    print(cells[0].n, cells[0].xs, cells[1].xs, cell.n, cell.xs)  # expect: 1 [3] [1] 3 [2]
    swap(xs[5], xs[0])  # fault: index out of range
