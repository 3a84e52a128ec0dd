# A value or none.
def find(xs: List[Int], least: Int) -> Optional[Int]:
    for x in xs:
        if x > least:
            return x
    return None

def main():
    var a = find([1, 5], 2)
    var b = find([1], 2)
    if a:
        print(a.value())  # expect: 5
    print(b is None, a is not None, b.or_else(7), a, b)  # expect: True True 7 5 None
    var s: Optional[String] = None
    s = String("x")
    print(s.take(), s, s == Optional[String](None))  # expect: x None True
    var f: Optional[Float64] = 1
    print(f.value())  # expect: 1.0
