# A `while` tests before each round.
n = 27
steps = 0
while n != 1:
    if n % 2 == 0:
        n //= 2
    else:
        n = 3 * n + 1
    steps += 1
print(steps)  # expect: 111
while n > 1:
    print("never")
