# A list from an expression over a loop.
print([x * x for x in range(6)])  # expect: [0, 1, 4, 9, 16, 25]
words = ["one", "three", "five"]
print([w + "!" for w in words])  # expect: [one!, three!, five!]
print([x / 4 for x in [1, 2, 3]])  # expect: [0.25, 0.5, 0.75]
fs: [f32] = [0.1 * i for i in range(3)]
print(fs)  # expect: [0.0, 0.1, 0.2]
