# An index is a whole number.
xs = [1, 2, 3]
i = 1
print(xs[i])
print(xs["one"])  # error: index
print(xs[1.5])  # error: index
