# An `else` belongs to an `if` or a loop.
n = 3
print(n)
else:  # error: `else`
    print("other")
