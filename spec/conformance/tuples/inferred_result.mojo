# An untyped function returns a tuple of whatever types it makes.
def stats(xs):
    total = xs[0]
    for i in range(1, len(xs)):
        total += xs[i]
    return total, total / len(xs), len(xs)

print(stats([1, 2, 3, 4]))  # expect: (10, 2.5, 4)
t, mean, n = stats([0.5, 1.0])
print(t, mean, n)  # expect: 1.5 0.75 2
