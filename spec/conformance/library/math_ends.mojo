# Functions of whole numbers, of any integer type, with signs, zeros and at the ends of their range.
from math import ceildiv, align_up, align_down, gcd, lcm, clamp

fn main():
    var b: UInt8 = 250
    print(ceildiv(7, 2), ceildiv(-7, 2), ceildiv(7, -2), ceildiv(-7, -2), ceildiv(0, -5))  # expect: 4 -3 -3 4 0
    print(ceildiv(Int.MIN, 2), ceildiv(Int.MAX, 2), ceildiv(Int.MIN, Int.MAX), ceildiv(Int.MIN, -1))  # expect: -4611686018427387904 4611686018427387904 -1 -9223372036854775808
    print(ceildiv(UInt64.MAX, 2), ceildiv(b, 100), ceildiv(Int8(127), Int8(-1)), ceildiv(7.0, 2.0))  # expect: 9223372036854775808 3 -127 4.0
    print(align_up(13, 8), align_up(-13, 8), align_down(-13, 8), align_up(UInt8(241), 8), align_down(b, 8))  # expect: 16 -8 -16 248 248
    print(gcd(0, -2), gcd(-12, -18), gcd(0, 0), gcd(Int.MIN, 6), gcd(Int.MAX, Int.MIN), gcd(6, Int.MIN))  # expect: 2 6 0 2 1 2
    print(gcd(UInt64.MAX, 5), gcd(20, b), gcd(Int8.MIN, 12))  # expect: 5 10 4
    print(lcm(0, 5), lcm(5, 0), lcm(0, 0), lcm(-4, 6), lcm(4, -6), lcm(UInt8(16), 10))  # expect: 0 0 0 12 12 80
    print(clamp(b, 0, 10), clamp(3, 1.5, 2.5), clamp(-7, -5, 5))  # expect: 10 2.5 -5
