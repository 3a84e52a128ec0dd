# Types for which a generic body makes no sense are refused at the call.
def add(a, b):
    return a + b

print(add(1, 2))
print(add(1, "two"))  # error: `add`
