# The last round fails, and all that was made is freed.
fn work(n: int):
    rows: [[int]] = []
    words: [str] = []
    parallel for i in range(n):
        words.append("w" * i)
        rows.append([i, 100 // (n - 1 - i)])  # fault: division by zero
    print(len(rows))

print("start")
# expect: start
work(50)
