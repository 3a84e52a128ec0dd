# Of an inner loop's faults the first of the lowest outer round is reported.
fn work(rows: [[int]], by: [int]):
    ys: [int] = []
    parallel for row in rows:
        parallel for x in row:
            ys.append(by[x])  # fault: 7 is outside a list of length 3
    print(ys)

print("start")
# expect: start
work([[0, 1], [2], [1, 7, 9], [8]], [5, 6, 7])
