# A code point prints as its character; Int gives its number.
fn kinds(c: Codepoint) -> String:
    return f"{c.is_ascii()} {c.is_ascii_digit()} {c.utf8_byte_length()}"

fn main():
    var s = String("né€😀1")
    for c in s.codepoints():
        print(c, Int(c), c.to_u32(), kinds(c), String(c) + "!")
    # expect: n 110 110 True False 1 n!
    # expect: é 233 233 False False 2 é!
    # expect: € 8364 8364 False False 3 €!
    # expect: 😀 128512 128512 False False 4 😀!
    # expect: 1 49 49 True True 1 1!
    var found = [c for c in s.codepoints() if c > Codepoint.ord("z")]
    print(found, len(found), found[0] == Codepoint.ord("é"), found[1] != Codepoint(65))  # expect: [é, €, 😀] 3 True True
    for i, c in enumerate("ab ".codepoints()):
        print(i, c, c.is_python_space(), end=" ")
    print()  # expect: 0 a False 1 b False 2   True
