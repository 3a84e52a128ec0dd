# No iteration may change another one's element, by whatever method.
rows = [[1], [2], [3]]
texts = ["a", "b", "c"]
pairs = [[(1, 2), (0, 1)], [(3, 1), (0, 1)], [(2, 2), (2, 1)]]
parallel for i in range(3):
    rows[0].resize(3, 9)  # error: data race
parallel for i in range(3):
    texts[0].write(1, i)  # error: data race
parallel for i in range(3):
    pairs[0].sort()  # error: data race
print(rows, texts, pairs)
