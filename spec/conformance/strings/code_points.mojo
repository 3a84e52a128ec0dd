# A text beyond ASCII, one code point after the other.
fn main():
    var s = String("né€")
    for c in s.codepoint_slices():
        print(c, ord(c))
    # expect: n 110
    # expect: é 233
    # expect: € 8364
    for c in s.codepoints():
        print(Int(c), end=" ")
    print()  # expect: 110 233 8364
    print(s + "ü", s == "né€", "é" in s)  # expect: né€ü True True
