# `return` belongs in a function.
n = 5
if n > 3:
    return  # error: `return` outside
print(n)
