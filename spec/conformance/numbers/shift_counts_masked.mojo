# A shift count is taken modulo the width of the shifted type.
fn main():
    var x = 5
    var n = 64
    print(x << n)  # expect: 5
    print(x << (n + 2))  # expect: 20
    print(x >> (n + 1))  # expect: 2
    var b: UInt8 = 3
    var k: UInt8 = 9
    print(b << k)  # expect: 6
    print(b << (k - 1))  # expect: 3
    var w: Int32 = -8
    var m: Int32 = 33
    print(w >> m)  # expect: -4
