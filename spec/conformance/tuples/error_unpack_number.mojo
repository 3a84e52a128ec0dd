# A number cannot be taken apart.
n = 5
a, b = n  # error: unpack
print(a, b)
