# How often a round appends may depend on the round.
steps: [int] = []
parallel for start in range(1, 6):
    n = start
    while n != 1:
        steps.append(n)
        n = n // 2 if n % 2 == 0 else 3 * n + 1
print(steps)  # expect: [2, 3, 10, 5, 16, 8, 4, 2, 4, 2, 5, 16, 8, 4, 2]
