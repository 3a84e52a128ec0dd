# A parameter without a type takes any type for which the body makes sense.
def add(a, b):
    return a + b

print(add(2, 3))  # expect: 5
print(add(0.5, 0.25))  # expect: 0.75
print(add("ab", "cd"))  # expect: abcd
print(add(1, 0.5))  # expect: 1.5
