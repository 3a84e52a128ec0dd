# `str` and `String`, f-strings, t-strings and `format` make the same text.
fn main() raises:
    var n = 7
    var a = "n=" + str(n)
    var b = "n=" + String(n)
    var c = f"n={n}"
    var d = String(t"n={n}")
    var e = "n={}".format(n)
    print(a)  # expect: n=7
    print(a == b, b == c, c == d, d == e)  # expect: True True True True
