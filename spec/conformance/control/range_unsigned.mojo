# A range of unsigned bounds or steps gives numbers of their type, up to the largest.
fn main():
    var big: UInt64 = 18446744073709551615
    var small: UInt8 = 2
    for i in range(big - 2, big):
        print(i, end=" ")
    print(len(range(big - 5, big)))  # expect: 18446744073709551613 18446744073709551614 5
    for i in range(small):
        print(i, i - 1, end=" ")
    print()  # expect: 0 255 1 0
    for i in range(UInt8(100), 255, UInt8(100)):
        print(i + 100, end=" ")
    print()  # expect: 200 44
    for i in range(0, big, big // 2):
        print(i, end=" ")
    print()  # expect: 0 9223372036854775807 18446744073709551614
    for i in reversed(range(small, UInt8(9), UInt8(3))):
        print(i, i * 50, end=" ")
    print()  # expect: 8 144 5 250 2 100
    for i in range(small, UInt8(1)):
        print("never", i)
    var r = range(small, 7, 2)
    print(r, len(r), small in r, 3 in r, 7 in r, list(r))  # expect: range(2, 7, 2) 3 True False False [2, 4, 6]
    for i in r:
        var same: UInt8 = i
        print(same - 3, end=" ")
    print()  # expect: 255 1 3
    print([i - 1 for i in range(UInt16(2))], sum(range(UInt8(100), 102)))  # expect: [65535, 0] 201
    comptime for i in range(UInt8(2)):
        print(i - 1, end=" ")
    print()  # expect: 255 0
    for i in range(Int8(2), Int16(4)):
        var whole: Int = i
        print(whole, end=" ")
    print()  # expect: 2 3
