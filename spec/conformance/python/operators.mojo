# Operators of Python objects, with values of Mojo on either side, and in place.
from python import Python, PythonObject

fn main() raises:
    var a: PythonObject = 7
    print(a + 1, 1 + a, a - 2, 20 - a, a * 3, 3 * a)  # expect: 8 8 5 13 21 21
    print(a / 2, 14 / a, a // 2, 15 // a, a % 4, 20 % a)  # expect: 3.5 2.0 3 2 3 6
    print(a ** 2, 2 ** a, -a, +a, ~a)  # expect: 49 128 -7 7 -8
    print(a << 2, 1 << a, a >> 1, 999 >> a)  # expect: 28 128 3 7
    print(a & 3, 3 & a, a | 8, 8 | a, a ^ 1, 1 ^ a)  # expect: 3 3 15 15 6 6
    print(abs(-a), a + 0.5, a * a)  # expect: 7 7.5 49
    print(PythonObject("ab") * 2, "x" + PythonObject("y"))  # expect: abab xy
    var b = a
    b += 1
    b *= 10
    b -= 5
    print(a, b)  # expect: 7 75
    b //= 4
    b **= 2
    b %= 100
    b <<= 1
    b |= 1
    print(b)  # expect: 49
    b /= 2
    print(b)  # expect: 24.5
    var xs: PythonObject = [1]
    var same = xs
    xs += [2, 3]
    print(same, same is xs)  # expect: [1, 2, 3] True
    var class_text = "class V:\n  def __matmul__(self, o): return 'at ' + str(o)\n"
    print(Python.evaluate(class_text, file=True).V() @ 5)  # expect: at 5
