# Strings in lists: sorted, searched, counted.
words = "the cat and the hat and the bat".split(" ")
found: [str] = []
for w in words:
    if w not in found:
        found.append(w)
sort(found)
print(found)  # expect: [and, bat, cat, hat, the]
print([words.count(w) for w in found])  # expect: [2, 1, 1, 1, 3]
