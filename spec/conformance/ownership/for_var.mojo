# `for var` gives each round a copy of its own.
fn main():
    var rows = [[1], [2]]
    for var row in rows:
        row.append(9)
        print(row)
    # expect: [1, 9]
    # expect: [2, 9]
    print(rows)  # expect: [[1], [2]]
    for var n in [5, 6]:
        n *= 2
        print(n)
    # expect: 10
    # expect: 12
