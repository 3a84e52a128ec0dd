# `+` does not join a text and a number.
n = 3
print("count: " + n)  # error: `+`
print(n + "3")  # error: `+`
print("count: " + str(n))
