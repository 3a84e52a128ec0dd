# Plain Python: nested comprehensions double every number of a batch.
def doubled(batch):
    return [[x * 2.0 for x in row] for row in batch]

print(doubled([[1, 2], [3], []]))  # expect: [[2.0, 4.0], [6.0], []]
print(doubled([[0.5], [0.25, 8.0]]))  # expect: [[1.0], [0.5, 16.0]]
