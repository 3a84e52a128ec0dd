# Tuples of lists of tuples: read, taken out, exchanged, sorted.
fn main():
    var t = ([("a", [1, 2])], 3)
    print(t[0][0][1][1])  # expect: 2
    for name, xs in t[0]:
        print(name, xs)  # expect: a [1, 2]
    u = t
    n = u[0].pop()
    print(n, len(t[0]), len(u[0]))  # expect: (a, [1, 2]) 1 0
    pairs = [("x", 1), ("y", 2)]
    pairs[0], pairs[1] = pairs[1], pairs[0]
    print(pairs)  # expect: [(y, 2), (x, 1)]
    pairs.sort()
    print(pairs)  # expect: [(x, 1), (y, 2)]
