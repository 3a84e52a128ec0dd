# A generic function that passes ever larger values to itself is refused.
def pair(x, n):
    return pair((x, x), n + 1)

print(pair(1, 2))  # error: grow without end
