# Typed, untyped and default parameters in one function.
def join(a, b, sep: String = "-", end="."):
    return str(a) + sep + str(b) + end

print(join(1, 2.5))  # expect: 1-2.5.
print(join("x", True, sep="/"))  # expect: x/True.
print(join(b=1, a=2, end="!"))  # expect: 2-1!
