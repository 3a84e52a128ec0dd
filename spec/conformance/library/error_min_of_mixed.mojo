# `min` needs values of one kind.
print(min(1, "one"))  # error: `min`
print(max(2, 1))
