# An int to a negative power would not be an int.
n = 4
print(n ** 2)
print(n ** -1)  # error: negative
