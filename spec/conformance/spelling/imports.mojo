# A library module is found under its old and its new name.
from math import sqrt
from std.math import floor
import std.math as newer
import math as older

print(sqrt(9.0), floor(2.5))  # expect: 3.0 2.0
print(newer.ceil(0.1), older.ceil(0.1))  # expect: 1.0 1.0
