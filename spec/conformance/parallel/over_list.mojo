# A parallel loop over the elements of a list.
words = ["ab", "c", "def"]
louder: [str] = []
parallel for w in words:
    louder.append(w + "!")
print(louder)  # expect: [ab!, c!, def!]
halves: [f32] = []
numbers: [f32] = [1.0, 2.0, ..., 6.0]
parallel for x in numbers:
    halves.append(x / 2)
print(halves)  # expect: [0.5, 1.0, 1.5, 2.0, 2.5, 3.0]
