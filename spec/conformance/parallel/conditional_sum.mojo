# A reduction may stand in a branch or in an inner loop.
rows = [[1, -2, 3], [], [-4, 5]]
positive = 0
parallel for row in rows:
    for x in row:
        if x > 0:
            positive += x
print(positive)  # expect: 9
