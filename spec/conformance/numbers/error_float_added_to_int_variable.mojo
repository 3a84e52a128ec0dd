# `+=` with a float would have to change the type of an int variable.
total = 0
for x in [0.5, 1.5]:
    total += x  # error: cast
print(total)
