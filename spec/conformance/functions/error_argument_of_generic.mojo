# A generic function takes the number of arguments that it declares.
def pair(a, b):
    return (a, b)

print(pair(1, 2))
print(pair(1))  # error: missing argument `b`
print(pair(1, 2, 3))  # error: `pair` takes 2 arguments
