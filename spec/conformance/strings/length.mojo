# Length in bytes and in code points.
fn main():
    var s = String("abc")
    print(len(s), s.byte_length(), len(""))  # expect: 3 3 0
    var t = String("aé€")
    print(t.byte_length(), t.count_codepoints())  # expect: 6 3
    print(len(t.as_bytes()))  # expect: 6
