# Operands of a chain are evaluated once, in order, and only as far as the answer needs them.
fn f(n: Int) -> Int:
    print("f", n, end="; ")
    return n


fn main():
    print(f(1) < f(2) == f(2) < f(4))  # expect: f 1; f 2; f 2; f 4; True
    print(f(1) < f(2) == f(3) < f(4))  # expect: f 1; f 2; f 3; False
    print(f(3) < f(2) == f(2) < f(4) < f(5))  # expect: f 3; f 2; False
    print(f(1) < f(2) < f(3) < 4.5 > f(4))  # expect: f 1; f 2; f 3; f 4; True
    var n = 3
    print(0.5 < (1 if n > 2 else 7) < 3 != (2 if n > 2 else 8))  # expect: True
    var k: Int8 = 0
    print((1 if n > 2 else 2) < k == (1 if n > 2 else 2) < k)  # expect: False
    var texts = ["a", "b"]
    print(texts[0] < texts[1] < String("c") < "d" == "d")  # expect: True
