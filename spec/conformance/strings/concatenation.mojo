# `+` and `+=` join strings.
fn main():
    var s = String("ab")
    var t = s + "cd" + s
    print(t)  # expect: abcdab
    s += "!"
    s += "?"
    print(s, t)  # expect: ab!? abcdab
    var u = "" + s
    print(u == s)  # expect: True
