# A code point is no number: Int makes one of it.
for c in "ab".codepoints():
    print(c + 1)  # error: `+` does not work on `Codepoint`
    print(c == 97)  # error: expected `Codepoint`
    print(Int(c) + 1, c)
