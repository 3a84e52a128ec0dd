# Divisors are those of integers of one type.
from math import gcd, lcm, ceildiv

print(gcd(1.5, 2))  # error: `gcd` takes integers
print(lcm("a", 2))  # error: `lcm` takes integers
print(gcd(UInt8(1), Int16(2)))  # error: cast one of them
print(ceildiv(UInt8(1), Int16(2)))  # error: cast one of them
print(ceildiv("a", 2))  # error: `ceildiv` takes numbers
