# `range` counts in ints.
for x in range(0.0, 1.0, 0.25):  # error: `range`
    print(x)
