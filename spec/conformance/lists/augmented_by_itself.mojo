# An element that is augmented by itself, or by what is read of its list.
names = ["ab", "c"]
names[0] += names[0]
names[1] += str(len(names[1])) + names[0]
print(names)  # expect: [abab, c1abab]
rows = [[1, 2], [3]]
rows[0] += rows[0]
rows[1] += [len(rows[1]), len(rows[0])]
print(rows)  # expect: [[1, 2, 1, 2], [3, 1, 4]]
