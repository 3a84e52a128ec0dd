# Functions of a Float16 are those of Float32, rounded.
from math import atan2, ceil, degrees, exp, floor, fma, isnan, log1p, sqrt

fn main():
    var h = Float16(1.1)
    print(exp(h), sqrt(h), atan2(h, h), fma(h, h, h))  # expect: 3.004 1.049 0.785 2.309
    print(exp(Float16(1)), log1p(Float16(1)), degrees(Float16(1)))  # expect: 2.719 0.6934 57.28
    print(floor(h), ceil(h), round(h), isnan(Float16(0)))  # expect: 1.0 2.0 1.0 False
    var z: Float16 = exp(h)
    print(z, Float16(2) or h)  # expect: 3.004 2.0
