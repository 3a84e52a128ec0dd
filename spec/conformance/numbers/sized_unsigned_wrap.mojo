# Unsigned ints wrap at their width.
fn main():
    var a: UInt8 = 250
    a += 7
    print(a)  # expect: 1
    a -= 2
    print(a)  # expect: 255
    var b: UInt16 = 0
    print(b - 1)  # expect: 65535
    var c: UInt32 = 3
    print(-c)  # expect: 4294967293
    var d: UInt64 = 0
    print(d - 1)  # expect: 18446744073709551615
    print(~a)  # expect: 0
