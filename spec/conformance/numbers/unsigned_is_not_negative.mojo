# Unsigned values divide, shift and compare as what they print.
fn main():
    var a: UInt8 = 200
    var b: UInt8 = 3
    print(a // b, a % b)  # expect: 66 2
    print(a >> b)  # expect: 25
    print(a > b)  # expect: True
    var big: UInt64 = 18446744073709551615
    print(big // 2)  # expect: 9223372036854775807
    print(big > 1)  # expect: True
