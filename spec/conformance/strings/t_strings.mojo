# A t-string prints as an f-string does, and becomes a string by a cast.
fn main():
    var name = "sum"
    var a = 2
    var b = 0.5
    print(t"{name} = {a + b}")  # expect: sum = 2.5
    var s = String(t"[{a}][{b}]")
    print(s, s.byte_length())  # expect: [2][0.5] 8
    for i in range(2):
        print(t"{i}: {i * i}")
    # expect: 0: 0
    # expect: 1: 1
