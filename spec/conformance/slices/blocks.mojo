# The sums of blocks of four, the last block shorter.
xs = [1, 2, ..., 10]
sums: [int] = []
for i in range(0, len(xs), 4):
    s = 0
    for x in xs[i:i+4]:
        s += x
    sums.append(s)
print(sums)  # expect: [10, 26, 19]
