# Functions are called in the rounds, recursive ones too.
fn fib(n: int) -> int:
    return n if n < 2 else fib(n - 1) + fib(n - 2)

fn scaled(xs: [int], k: int) -> [int]:
    return [x * k for x in xs]

fs: [int] = []
rows: [[int]] = []
parallel for i in range(10):
    fs.append(fib(i))
parallel for i in range(3):
    rows.append(scaled([1, i], i))
print(fs)  # expect: [0, 1, 1, 2, 3, 5, 8, 13, 21, 34]
print(rows)  # expect: [[0, 0], [1, 1], [2, 4]]
