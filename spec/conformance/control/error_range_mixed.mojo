# The numbers of a range are of one type, as those of any operation; an unsigned one goes up.
fn count(u: UInt8, n: Int):
    for i in range(u, n):  # error: `range` mixes `UInt8` and `Int`
        print(i)
    for i in range(n, UInt32(3)):  # error: cast one of them
        print(i)
    for i in range(u, 0, -1):  # error: reversed
        print(i)
    for i in range(u, 256):  # error: does not fit `UInt8`
        print(i)
    for i in range(u, UInt8(n)):
        print(i)

count(1, 2)
