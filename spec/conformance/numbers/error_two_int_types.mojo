# Two ints of different types do not mix without a cast, unless one of them is `Int`.
fn main():
    var a: Int32 = 5
    var b: Int16 = 6
    print(a + b)  # error: cast
    print(a + Int32(b))
    print(a == b)  # error: cast
    var u: UInt8 = 1
    print(a & u)  # error: cast
    var n = 7
    n = a  # error: cast
    print(n)
