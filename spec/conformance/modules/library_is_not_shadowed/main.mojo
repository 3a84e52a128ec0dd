# What the library uses inside is its own.
from math import gcd, lcm

fn abs(x: Int) -> Int:
    return 0

print(gcd(-12, 18), lcm(4, -6), abs(3))  # expect: 6 12 0
