# An iteration may change its own element by any method, also one that changes it more than once.
rows = [[1], [2], [3]]
texts = ["a", "b", "c"]
pairs = [[(1, 2), (0, 1)], [(3, 1), (0, 1)], [(2, 2), (2, 1)]]
parallel for i in range(3):
    rows[i].resize(3, 9)
    rows[i].remove(9)
    texts[i].write(1, i)
    pairs[i].sort()
print(rows)  # expect: [[1, 9], [2, 9], [3, 9]]
print(texts)  # expect: [a10, b11, c12]
print(pairs)  # expect: [[(0, 1), (1, 2)], [(0, 1), (3, 1)], [(2, 1), (2, 2)]]
