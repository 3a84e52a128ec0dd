# Iterations of `parallel for` may run at once; the result is as if they had run in order.
fn collatz_steps(start: int) -> int:
    n = start
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps

# What is appended keeps the order of the iterations.
lengths: [int] = []
parallel for start in range(1, 11):
    lengths.append(collatz_steps(start))
print(lengths)  # expect: [0, 1, 7, 2, 5, 8, 16, 3, 19, 6]

# Sums and maxima are reductions.
total = 0
longest = 0
parallel for start in range(1, 1001):
    count = collatz_steps(start)
    total += count
    longest = max(longest, count)
print(total, longest)  # expect: 59542 178

# Each iteration may write the element that is its own.
squares: [int; 8] = []
parallel for i in range(8):
    squares[i] = i * i
print(squares)  # expect: [0, 1, 4, 9, 16, 25, 36, 49]
