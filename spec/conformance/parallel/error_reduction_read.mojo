# The value of a reduction is not known before the loop has ended.
total = 0
running: [int] = []
parallel for i in range(5):
    total += i
    running.append(total)  # error: data race
print(running)
