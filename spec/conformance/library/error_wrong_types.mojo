# Library functions check what they are given.
from math import sqrt

print(sqrt("four"))  # error: `sqrt`
print(abs("five"))  # error: `abs`
print(len(5))  # error: `len`
print(sorted(7))  # error: `sorted`
