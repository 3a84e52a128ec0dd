# An element of a list is a place that can be lent for change.
fn bump(mut n: Int):
    n += 1

fn double_all(mut row: List[Int]):
    for i in range(len(row)):
        row[i] *= 2

fn main():
    var xs = [1, 2, 3]
    bump(xs[1])
    bump(xs[-1])
    bump(xs[xs[0]])
    print(xs)  # expect: [1, 4, 4]
    var rows = [[1], [2, 3]]
    double_all(rows[1])
    bump(rows[0][0])
    print(rows)  # expect: [[2], [4, 6]]
