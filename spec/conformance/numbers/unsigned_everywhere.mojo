# Unsigned numbers stay unsigned in whatever is done with them, variables and casts alike.
fn main():
    var big: UInt64 = 18446744073709551615
    var small: UInt8 = 200
    var n = 4
    print(big / n, n / big, big / 2, UInt64.MAX / n)  # expect: 4.611686018427388e+18 2.168404344971009e-19 9.223372036854776e+18 4.611686018427388e+18
    print(divmod(big, 10), divmod(small, 7), big // 3, big % 10, big >> 60)  # expect: (1844674407370955161, 5) (28, 4) 6148914691236517205 5 15
    print(min(small, 250), max(big, 3), abs(big), -small, ~small, small ** 2)  # expect: 200 18446744073709551615 18446744073709551615 56 55 64
    print(big > 5, big == 18446744073709551615, UInt64.MAX > UInt64(1))  # expect: True True True
    print(hex(big), oct(UInt64(8)), bin(small), hex(-1))  # expect: 0xffffffffffffffff 0o10 0b11001000 -0x1
    print(f"{big} {big:x}", Float64(big), Int(big), Int8(small))  # expect: 18446744073709551615 ffffffffffffffff 1.8446744073709552e+19 -1 -56
