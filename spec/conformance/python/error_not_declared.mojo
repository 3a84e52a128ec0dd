# Whatever is done with a Python object may raise: an `fn` says so, or catches it.
from python import Python, PythonObject

fn first(values: PythonObject) -> Int:
    return Int(values[0])  # error: may raise an error

fn name_of(value: PythonObject) -> PythonObject:
    return value.name  # error: `PythonObject.__getattr__` may raise an error

fn safe(values: PythonObject) -> Int:
    try:
        return Int(values[0])
    except:
        return 0

fn main():
    var math = Python.import_module("math")  # error: `Python.import_module` may raise an error
    print(safe([1]), math)
