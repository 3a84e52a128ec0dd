# A `def` that has Python objects raises, though it does not say it.
from python import Python, PythonObject

struct Box:
    var inside: PythonObject

    def __init__(out self, inside: PythonObject):
        self.inside = inside

    def first(self):
        return self.inside[0]

def item(values: PythonObject, i: Int) -> PythonObject:
    return values[i]

def untyped(values):
    return values[0]

def main():
    print(item([1, 2], 1), untyped(PythonObject("abc")), untyped([5]))  # expect: 2 a 5
    print(Box([7]).first())  # expect: 7
    try:
        print(item([], 0))
    except e:
        print("caught", e)  # expect: caught list index out of range
