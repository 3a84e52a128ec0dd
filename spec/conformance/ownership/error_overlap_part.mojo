# A value and a part of it overlap.
struct Pair:
    left: [int]
    right: [int]

fn mix(mut p: Pair, mut xs: [int]):
    p.left.append(len(xs))
    xs.clear()

fn put(mut row: [int], rows: [[int]]):
    row.append(len(rows))

fn main():
    var p = Pair([1], [2])
    mix(p, p.right)  # error: `p` is passed for change
    var rows = [[1], [2]]
    put(rows[0], rows)  # error: `rows` is passed for change
    print(p.left, rows)
