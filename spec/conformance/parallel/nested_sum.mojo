# A reduction in the inner loop for each round of the outer one, and one over all rounds.
rows = [[1, 2, 3], [10], []]
sums: [int] = []
everything = 0
parallel for row in rows:
    s = 0
    parallel for x in row:
        s += x
    sums.append(s)
    everything += s
print(sums, everything)  # expect: [6, 10, 0] 16
