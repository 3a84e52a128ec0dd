"""Python functions as people write them, for `test_jit_manners.py`: each is compiled as it
stands. `CALLS` has arguments for each.
"""

from __future__ import annotations

from mojovm import jit


@jit
def matrix_product(a, b):
    out = []
    for i in range(len(a)):
        row = []
        for j in range(len(b[0])):
            total = 0.0
            for k in range(len(b)):
                total += a[i][k] * b[k][j]
            row.append(total)
        out.append(row)
    return out


@jit
def solved(a, b):
    a = [list(row) for row in a]
    b = list(b)
    n = len(b)
    for i in range(n):
        for j in range(i + 1, n):
            m = a[j][i] / a[i][i]
            for k in range(i, n):
                a[j][k] -= m * a[i][k]
            b[j] -= m * b[i]
    x = [0.0] * n
    for i in range(n - 1, -1, -1):
        rest = b[i]
        for k in range(i + 1, n):
            rest -= a[i][k] * x[k]
        x[i] = rest / a[i][i]
    return x


@jit
def bubble_sorted(xs):
    xs = list(xs)
    for i in range(len(xs)):
        for j in range(len(xs) - 1 - i):
            if xs[j] > xs[j + 1]:
                xs[j], xs[j + 1] = xs[j + 1], xs[j]
    return xs


@jit
def quick_sorted(xs):
    if len(xs) < 2:
        return xs
    pivot = xs[0]
    small = [x for x in xs[1:] if x < pivot]
    large = [x for x in xs[1:] if x >= pivot]
    return quick_sorted(small) + [pivot] + quick_sorted(large)  # noqa: RUF005


@jit
def edit_distance(a, b):
    before = list(range(len(b) + 1))
    for i in range(1, len(a) + 1):
        now = [i] + [0] * len(b)
        for j in range(1, len(b) + 1):
            cost = 0 if a[i - 1] == b[j - 1] else 1
            now[j] = min(min(now[j - 1] + 1, before[j] + 1), before[j - 1] + cost)
        before = now
    return before[-1]


@jit
def life(cells, turns):
    for _ in range(turns):
        new = []
        for i in range(len(cells)):
            row = []
            for j in range(len(cells[0])):
                count = -cells[i][j]
                for di in range(-1, 2):
                    for dj in range(-1, 2):
                        count += cells[(i + di) % len(cells)][(j + dj) % len(cells[0])]
                row.append(1 if count == 3 or (count == 2 and cells[i][j] == 1) else 0)
            new.append(row)
        cells = new
    return cells


@jit
def queens(n):
    columns = [0] * n
    columns[0] = -1
    count = 0
    row = 0
    while row >= 0:
        columns[row] += 1
        if columns[row] == n:
            row -= 1
            continue
        for r in range(row):
            if abs(columns[row] - columns[r]) in [0, row - r]:
                break
        else:
            if row == n - 1:
                count += 1
            else:
                row += 1
                columns[row] = -1
    return count


@jit
def means(xs, k):
    centres = xs[:k]
    for _ in range(5):
        sums = [0.0] * k
        counts = [0] * k
        for x in xs:
            best = 0
            for c in range(1, k):
                if abs(x - centres[c]) < abs(x - centres[best]):
                    best = c
            sums[best] += x
            counts[best] += 1
        for c in range(k):
            if counts[c] > 0:
                centres[c] = sums[c] / counts[c]
    return centres


@jit
def primes(n):
    found: list[int] = []
    for candidate in range(2, n):
        if all(candidate % p for p in found):
            found.append(candidate)
    return found


@jit
def shifted(text, by):
    letters = "abcdefghijklmnopqrstuvwxyz"
    out = ""
    for c in text:
        at = letters.find(c)
        out += letters[(at + by) % 26] if at >= 0 else c
    return out


CALLS = [
    (matrix_product, [[1.0, 2.0], [3.0, 4.0]], [[1.0, 0.5], [0.0, 1.0]]),
    (solved, [[2.0, 1.0], [1.0, 3.0]], [3.0, 5.0]),
    (bubble_sorted, [3, 1, 2, 1]),
    (quick_sorted, [0.5, -1.0, 2.0, 0.0]),
    (edit_distance, "kitten", "sitting"),
    (life, [[0, 0, 0, 0, 0]] + [[0, 0, 1, 0, 0]] * 3 + [[0, 0, 0, 0, 0]], 3),
    (queens, 6),
    (means, [1.0, 2.0, 10.0, 11.5], 2),
    (primes, 60),
    (shifted, "hello, you", 3),
]
