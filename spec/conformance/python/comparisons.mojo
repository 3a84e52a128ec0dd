# Comparisons give Python objects, which are true or false; `in`, `is`, `and`, `or`, `not`.
from python import Python, PythonObject

fn main() raises:
    var a: PythonObject = 3
    var b: PythonObject = 3.0
    print(a == b, a != b, a < 4, a <= 2, 4 > a, 2 >= a)  # expect: True False True False True False
    print(a is b, a is a, a is not b, a is None)  # expect: False True True False
    print(1 < a < 5, 1 < a < 2, a == 3 == b)  # expect: True False True
    var xs: PythonObject = [1, "two", a]
    print(3 in xs, "two" in xs, 9 in xs, 9 not in xs)  # expect: True True False True
    if a > 2 and not xs.__contains__(7):
        print("both")  # expect: both
    if PythonObject([]) or PythonObject(""):
        print("no")
    else:
        print("empty")  # expect: empty
    print(PythonObject(0) or PythonObject("default"))  # expect: default
    print(a and xs)  # expect: [1, 'two', 3]
    var n: PythonObject = 3
    while n:
        n -= 1
    print(n, not n)  # expect: 0 True
    print("small" if a < 10 else "large")  # expect: small
    # what compares may give more than True or False
    var source = "class Both:\n  def __gt__(self, o): return ['gt', o]\n"
    print(Python.evaluate(source, file=True).Both() > 5)  # expect: ['gt', 5]
