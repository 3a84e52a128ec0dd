# What has no form in Python does not become an object, nor an object a value by itself.
from python import Python, PythonObject

struct Point:
    var x: Int

fn main() raises:
    var builtins = Python.import_module("builtins")
    builtins.print(Point(1))  # error: expected `PythonObject`, found `Point`
    var n: Int = PythonObject(5)  # error: expected `Int`, found `PythonObject`
    var text: String = PythonObject("a")  # error: expected `String`, found `PythonObject`
    print(n, text)
