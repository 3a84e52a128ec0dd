# What a function gives for a vector is to the bit what it gives for each lane.
from math import exp, log, sin, tan, cbrt, tanh

fn check[n: Int](v: SIMD[DType.float32, n]) -> Bool:
    for i in range(n):
        var x = v[i]
        if exp(v)[i] != exp(x) or sin(v)[i] != sin(x) or tan(v)[i] != tan(x):
            return False
        if cbrt(v)[i] != cbrt(x) or tanh(v)[i] != tanh(x) or log(abs(v))[i] != log(abs(x)):
            return False
        if (v / 3)[i] != x / 3 or (v % 0.7)[i] != x % 0.7 or (v // 0.7)[i] != x // 0.7:
            return False
    return True

fn main():
    var ok = True
    for k in range(50):
        var x = Float32(k) * 0.37 - 9
        ok = ok and check(SIMD[DType.float32, 8](x, x + 0.01, -x, x * 3, x / 7, 1 / x, x * x, 0.1))
    print(ok)
# expect: True
