# Down, up, toward zero: floats stay floats.
from math import floor, ceil, trunc

print(floor(2.7), floor(-2.2))  # expect: 2.0 -3.0
print(ceil(2.1), ceil(-2.7))  # expect: 3.0 -2.0
print(trunc(2.7), trunc(-2.7))  # expect: 2.0 -2.0
print(Int(floor(-0.5)))  # expect: -1
