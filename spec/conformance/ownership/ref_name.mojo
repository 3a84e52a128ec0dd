# `ref` gives a place a second name.
struct Cell:
    hits: Int

fn main():
    var xs = [1, 2, 3]
    ref second = xs[1]
    second += 40
    print(second)  # expect: 42
    print(xs)  # expect: [1, 42, 3]
    var cells = [Cell(0), Cell(0)]
    ref c = cells[-1]
    c.hits = 5
    c.hits += 1
    print(cells[0].hits, cells[1].hits)  # expect: 0 6
