# At the root, an own module goes before the library's of the same name.
from math import sqrt, twice
import std.math

print(sqrt(16), twice(2), std.math.sqrt(16.0))  # expect: own 4 4.0
