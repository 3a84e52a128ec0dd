# Methods of strings check their arguments.
s = "a-b"
print(s.replace("-"))  # error: `replace`
print(s.split(1, 2, 3))  # error: `split`
print(s.startswith(5))  # error: `startswith`
