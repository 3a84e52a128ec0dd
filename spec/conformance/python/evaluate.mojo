# Source text of Python: expressions, and statements that make a module.
from python import Python

def main():
    print(Python.evaluate("2 ** 70"))  # expect: 1180591620717411303424
    var double = Python.evaluate("lambda x, *rest, by=2: (x * by, rest)")
    print(double(4), double("ab", 1, by=3))  # expect: (8, ()) ('ababab', (1,))
    var shapes = Python.evaluate("""
import math

class Circle:
    count = 0

    def __init__(self, r):
        self.r = r
        Circle.count += 1

    def area(self):
        return math.floor(math.pi * self.r ** 2)

def both(*circles, **names):
    return [c.area() for c in circles], names
""", file=True, name="shapes_of_mojo")
    var c = shapes.Circle(2)
    c.r += 1
    print(c.area(), shapes.Circle.count)  # expect: 28 1
    print(shapes.both(c, shapes.Circle(r=1), a=1))  # expect: ([28, 3], {'a': 1})
    print(Python.import_module("shapes_of_mojo").both())  # expect: ([], {})
    _ = Python.evaluate("later = 5", file=True)
    print(Python.evaluate("later + 1"))  # expect: 6
