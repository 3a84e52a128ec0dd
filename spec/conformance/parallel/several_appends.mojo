# A round may append several times, to one list or to several, or not at all.
pairs: [int] = []
evens: [int] = []
parallel for i in range(5):
    pairs.append(i)
    pairs.append(-i)
    if i % 2 == 0:
        evens.append(i)
print(pairs)  # expect: [0, 0, 1, -1, 2, -2, 3, -3, 4, -4]
print(evens)  # expect: [0, 2, 4]
