# An index below the first element from the end.
ys = [1, 2, 3]
parallel for i in range(3):
    ys[i - 4] = i  # fault: -4 is outside a list of length 3
print(ys)
