# Slices of one list that are not the same are read whole before anything is written.
fn up(xs: [int]):
    xs[1:5] = xs[0:4] * 2

fn down(xs: [int]):
    xs[0:4] = xs[1:5] + xs[0:4]

fn by(xs: [int], k: int):
    vals = xs[k:k+3]
    k += 1
    xs[k:k+3] = vals + 100

fn crossed(rows: [[int]], i: int, j: int):
    rows[i][1:] = rows[j][:2] * 10

xs = [1, 2, 3, 4, 5]
up(xs)
print(xs)  # expect: [1, 2, 4, 6, 8]
down(xs)
print(xs)  # expect: [3, 6, 10, 14, 8]
by(xs, 0)
print(xs)  # expect: [3, 103, 106, 110, 8]
rows = [[1, 2, 3], [4, 5, 6]]
crossed(rows, 0, 1)
crossed(rows, 1, 1)
print(rows)  # expect: [[1, 40, 50], [4, 40, 50]]
xs[:] = -(xs[::-1] * 2)
print(xs)  # expect: [-16, -220, -212, -206, -6]
