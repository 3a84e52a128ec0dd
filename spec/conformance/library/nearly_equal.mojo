# Numbers that are nearly equal, and multiples around a number.
from math import isclose, align_up, align_down, rsqrt, recip


fn main():
    print(isclose(0.1 + 0.2, 0.3), isclose(1, 2), isclose(1, 1.0))  # expect: True False True
    print(isclose(1.0, 1.1, atol=0.2), isclose(100.0, 101.0, rtol=0.1))  # expect: True True
    print(isclose(Float32(1), Float32(1.000001)))  # expect: True
    var nan = 0.0 / 0.0
    var infinite = 1.0 / 0.0
    print(isclose(nan, nan), isclose(nan, nan, equal_nan=True))  # expect: False True
    print(isclose(infinite, infinite), isclose(infinite, 1e308))  # expect: True False
    print(align_up(10, 8), align_up(16, 8), align_down(10, 8))  # expect: 16 16 8
    print(rsqrt(4.0), recip(4.0))  # expect: 0.5 0.25
