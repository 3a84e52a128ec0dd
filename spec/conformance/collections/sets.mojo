# Values that are there once.
def main():
    var s = {3, 1, 2}
    s.add(1)
    s.discard(9)
    print(s, len(s), 2 in s)  # expect: {3, 1, 2} 3 True
    var t = Set[Int](2, 5)
    print(s | t, s & t, s - t, s ^ t)  # expect: {3, 1, 2, 5} {2} {3, 1} {3, 1, 5}
    print(s == {1, 2, 3}, {1}.issubset(s), Set[String]())  # expect: True True {}
    s.remove(3)
    for x in s:
        print(x)
    # expect: 1
    # expect: 2
