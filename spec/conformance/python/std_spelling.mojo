# Today's spelling: `std.python`, and `def` that says that it raises.
from std.python import Python, PythonObject

def shout(text: PythonObject) raises -> String:
    return String(text.upper()) + "!"

def main() raises:
    print(shout("hey"), shout(Python.str(5)))  # expect: HEY! 5!
    var value: PythonObject = 3.7
    print(value, Python.type(value))  # expect: 3.7 <class 'float'>
    print(Python.type(value) is Python.evaluate("float"))  # expect: True
    print(Int(py=PythonObject(41)) + 1, Float64(py=value))  # expect: 42 3.7
    print(String(py=value), Bool(py=value))  # expect: 3.7 True
