# A literal outside the range of its type is refused.
fn main():
    var a: Int8 = 128  # error: does not fit
    var b: UInt8 = -1  # error: does not fit
    var c: UInt16 = 65536  # error: does not fit
    var d: Int = 9223372036854775808  # error: does not fit
    var e: Int8 = -128
    print(a, b, c, d, e)
