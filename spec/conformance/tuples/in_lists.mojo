# Lists of tuples, and loops that take them apart.
pairs = [(2, "b"), (1, "a"), (3, "c")]
print(pairs)  # expect: [(2, b), (1, a), (3, c)]
total = 0
names = ""
for n, s in pairs:
    total += n
    names += s
print(total, names)  # expect: 6 bac
print(pairs[1][1])  # expect: a
pairs.append((4, "d"))
print(len(pairs))  # expect: 4
