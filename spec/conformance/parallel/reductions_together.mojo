# Several reductions and an append in one loop.
count = 0
total = 0
largest = 0
kept: [int] = []
parallel for i in range(20):
    if i * i % 5 == 4:
        count += 1
        total += i
        largest = max(largest, i)
        kept.append(i)
print(count, total, largest, kept)  # expect: 8 80 18 [2, 3, 7, 8, 12, 13, 17, 18]
