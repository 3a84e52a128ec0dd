# `Int` becomes the type of the sized int that it meets; comparisons lose nothing.
fn halves(x: UInt8, n: Int) -> UInt8:
    return x // n


fn takes(x: UInt32) -> UInt32:
    return x + 1


fn main():
    var n = 3
    var u: UInt8 = 250
    var s: Int16 = -7
    print(u + n, n + u, u - n, n - u)  # expect: 253 253 247 9
    print(s * n, s // n, s % n, n * s)  # expect: -21 -3 2 -21
    print(u << n, u >> n, u & n, u | n, u ^ n)  # expect: 208 31 2 251 249
    n = 506  # 250 more than a UInt8 holds
    print(u == n, u < n, u != n, n > u)  # expect: False True True True
    print(u + n, halves(250, 2))  # expect: 244 125
    print(takes(n))  # expect: 507
    var wide: UInt64 = 5
    n = -1
    print(wide == n, wide + n)  # expect: False 4
    var taken: UInt8 = n
    print(taken, min(wide, 7))  # expect: 255 5
