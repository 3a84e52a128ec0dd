# Asking for nan and infinity.
from math import isnan, isinf

fn main():
    var zero = 0.0
    var inf = 1.0 / zero
    var nan = zero / zero
    print(isnan(nan), isnan(inf), isnan(zero))  # expect: True False False
    print(isinf(inf), isinf(-inf), isinf(nan))  # expect: True True False
