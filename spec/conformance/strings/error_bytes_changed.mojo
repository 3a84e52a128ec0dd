# The bytes of a string can be read, not written.
fn main():
    var s = String("abc")
    b = s.as_bytes()
    b[0] = 65  # error: the bytes of a string cannot be changed
    c = b[1:]
    c += 1  # error: the bytes of a string cannot be changed
    s.as_bytes()[0] = 65  # error: the bytes of a string cannot be changed
    b = c
    print(s, b[0])
