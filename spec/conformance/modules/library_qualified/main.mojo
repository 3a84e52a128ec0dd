import std
import std.math
import math
import std.collections.string

print(std.math.sqrt(9.0), math.pi > 3.0, std.math.gcd(4, 6))  # expect: 3.0 True 2
print(std.collections.string.atol("12") + 1)  # expect: 13
