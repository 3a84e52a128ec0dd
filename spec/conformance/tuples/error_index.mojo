# The places of a tuple are known at compile time.
t = (1, "two")
print(t[1])
print(t[2])  # error: out of range
