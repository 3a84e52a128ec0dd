# A comparison of two int types needs the cast too.
fn main():
    var a: UInt8 = 5
    var b: Int32 = 5
    print(a == b)  # error: cast
    print(a < b)  # error: cast
    print(Int32(a) == b)
