# A loop over pairs has two names, not three.
pairs = [(1, 2), (3, 4)]
for a, b, c in pairs:  # error: unpack 2 values
    print(a, b, c)
