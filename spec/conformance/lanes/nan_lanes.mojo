# A lane that is NaN equals nothing and is not less than anything.
from math import nan, isnan, isinf, isfinite, inf

fn main():
    var a = SIMD[DType.float64, 4](nan, 1, inf, -inf)
    print(a == a, a < 2, isnan(a))
    # expect: [False, True, True, True] [False, True, False, True] [True, False, False, False]
    print(isinf(a), isfinite(a))  # expect: [False, False, True, True] [False, True, False, False]
    print(min(a, 0), max(a, 0))  # expect: [0.0, 0.0, 0.0, -inf] [0.0, 1.0, inf, 0.0]
