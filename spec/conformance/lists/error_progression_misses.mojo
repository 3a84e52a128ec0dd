# A progression that steps over its end.
a = [0, 3, ..., 10]  # error: land
b = [0.0, 0.5, ..., 1.75]  # error: land
c = [5, 4, ..., 9]  # error: land
print(a, b, c)
