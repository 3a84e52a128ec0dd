# A 32-bit multiply-and-xor hash relies on wrapping.
fn hash(s: String) -> UInt32:
    var h: UInt32 = 2166136261
    for b in s.as_bytes():
        h ^= UInt32(b)
        h *= 16777619
    return h

fn main():
    print(hash(""))  # expect: 2166136261
    print(hash("a"))  # expect: 3826002220
    print(hash("foobar"))  # expect: 3214735720
