# The same list type under its names, and constructors for it.
a: [int] = [1, 2]
b: List[Int] = [1, 2]
var c = List[Int](1, 2)
var d = List[Int]()
d.append(1)
d.append(2)
var e: List[Int] = List(1, 2)
print(a == b, b == c, c == d, d == e)  # expect: True True True True
print(a, c, d, e)  # expect: [1, 2] [1, 2] [1, 2] [1, 2]
