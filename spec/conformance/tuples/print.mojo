# A tuple prints in parentheses, its strings bare.
print((1, 2))  # expect: (1, 2)
print((True, "word", 0.5))  # expect: (True, word, 0.5)
print(((1, 2), "in", (3, (4, 5))))  # expect: ((1, 2), in, (3, (4, 5)))
xs: [int] = [1, 2]
print((xs, "list"))  # expect: ([1, 2], list)
