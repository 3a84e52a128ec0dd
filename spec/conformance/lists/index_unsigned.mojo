# An index may be of any integer type; a large unsigned one is not negative.
fn main():
    var big: UInt64 = 18446744073709551615
    var two: UInt8 = 2
    var xs = [1, 2, 3, 4]
    xs[two] += 10
    print(xs[two], xs[UInt8(1)], xs[Int8(-1)], xs[two:], xs[0:big], xs[::two])  # expect: 13 2 4 [13, 4] [1, 2, 13, 4] [1, 13]
    var s = "hello"
    print(s[two], s[1:big], s[::two], xs.pop(two), chr(two + 63))  # expect: l ello hlo 13 A
    print(xs[big])  # fault: index out of range
