# The numbers before the dots must have equal distances.
a = [0, 1, 3, ..., 9]  # error: progression
b = [1.0, 0.5, 0.25, ..., 0.0]  # error: progression
c = [2, 4, 6, ..., 8]
print(a, b, c)
