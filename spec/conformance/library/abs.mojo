# Absolute values of ints and floats.
n = -42
x = -2.5
print(abs(n), abs(42), abs(0))  # expect: 42 42 0
print(abs(x), abs(3.25))  # expect: 2.5 3.25
print(abs(3 - 10) + abs(10 - 3))  # expect: 14
