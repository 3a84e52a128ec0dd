# What Python raises becomes an error with Python's text.
from python import Python, PythonObject

fn attempt(kind: Int) raises -> String:
    var x: PythonObject = [1]
    if kind == 0:
        _ = Python.import_module("no_such_module")
    elif kind == 1:
        _ = x[5]
    elif kind == 2:
        _ = PythonObject(1) / 0
    elif kind == 3:
        x.nothing()
    elif kind == 4:
        _ = Python.evaluate("1 +")
    elif kind == 5:
        _ = Int(PythonObject("seven"))
    elif kind == 6:
        for _ in PythonObject(5):
            pass
    elif kind == 7:
        var a, b = PythonObject([1, 2, 3])
        print(a, b)
    elif kind == 8:
        _ = Python.evaluate("(_ for _ in ()).throw(ValueError)")
        _ = Python.evaluate("{}['key']")
    elif kind == 9:
        if Python.evaluate("type('T', (), {'__bool__': lambda self: 1})()"):
            print("true")
    return "nothing"

fn main():
    for kind in range(11):
        try:
            print(attempt(kind))
        except e:
            print(kind, e)
    # expect: 0 No module named 'no_such_module'
    # expect: 1 list index out of range
    # expect: 2 division by zero
    # expect: 3 'list' object has no attribute 'nothing'
    # expect: 4 invalid syntax (<string>, line 1)
    # expect: 5 invalid literal for int() with base 10: 'seven'
    # expect: 6 'int' object is not iterable
    # expect: 7 too many values to unpack (expected 2)
    # expect: 8 ValueError
    # expect: 9 __bool__ should return bool, returned int
    # expect: nothing
