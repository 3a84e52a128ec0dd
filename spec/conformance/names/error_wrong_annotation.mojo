# The value has to be of the type that was written.
n: int = "ten"  # error: expected
flag: bool = "yes"  # error: expected
names: [str] = ["ann", "bob"]
print(n, flag, names)
