# Characters have no numbers: they are made a list first.
words: [str] = []
parallel for c in "abc":
    words.append(c + "!")
parallel for i, c in enumerate("xyz"):
    words[i] += c
parallel for a, n in zip("pq", [1, 2, 3]):
    words.append(a * n)
print(words)
# expect: [a!x, b!y, c!z, p, qq]
