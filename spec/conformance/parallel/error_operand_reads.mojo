# What is added to an element may not come from another round's.
fn get(xs: List[Int], i: Int) -> Int:
    return xs[i]

struct Cell:
    n: int
    m: int

fn main():
    ys = [1] * 10
    cells = [Cell(1, 2), Cell(3, 4)]
    parallel for i in range(10):
        ys[i] += get(ys, i - 1)  # error: data race
    parallel for i in range(10):
        ys[i] *= len(ys)  # error: data race
    parallel for i in range(10):
        ys[i] -= sum([y for y in ys])  # error: data race
    parallel for i in range(2):
        cells[i].n += cells[0].m  # error: data race
    print(ys)
