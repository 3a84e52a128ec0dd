# A cast between ints keeps the low bits of the value.
fn main():
    var n = 300
    print(UInt8(n), Int8(n))  # expect: 44 44
    n = 200
    print(UInt8(n), Int8(n))  # expect: 200 -56
    n = -1
    print(UInt8(n), UInt16(n), UInt32(n))  # expect: 255 65535 4294967295
    var small: Int8 = -1
    print(Int(small), UInt8(small))  # expect: -1 255
    var b: UInt8 = 200
    print(Int(b) + 100)  # expect: 300
