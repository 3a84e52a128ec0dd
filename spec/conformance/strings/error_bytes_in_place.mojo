fn main():
    var s = String("abc")
    var bytes = s.as_bytes()
    bytes[0] = 65  # error: the bytes of a string cannot be changed
    bytes.sort()  # error: the bytes of a string cannot be changed
    s.as_bytes().reverse()  # error: the bytes of a string cannot be changed
