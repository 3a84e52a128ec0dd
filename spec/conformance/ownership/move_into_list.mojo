# Values move into lists and out of them.
fn main():
    var rows: List[List[Int]] = []
    for i in range(3):
        var row = [i]
        row.append(i * i)
        rows.append(row^)
    print(rows)  # expect: [[0, 0], [1, 1], [2, 4]]
    var last = rows.pop()
    last.append(8)
    print(last, rows)  # expect: [2, 4, 8] [[0, 0], [1, 1]]
