# `[T]` and `List[T]` are one type, nested too.
fn total(rows: [[int]]) -> int:
    t = 0
    for row in rows:
        for x in row:
            t += x
    return t

fn main():
    var rows: List[List[Int]] = [[1, 2], [3]]
    print(total(rows))  # expect: 6
    var xs = List[Int]()
    xs.append(4)
    var ys: [int] = xs.copy()
    ys.append(5)
    rows.append(ys)
    print(rows, total(rows))  # expect: [[1, 2], [3], [4, 5]] 15
