# As in 2023: `let`, `inout`, a `def` that does not say that it raises, `to_float64`.
from python.python import Python, _destroy_python, _init_python
from python.object import PythonObject

struct Loader:
    var lib: PythonObject
    var loaded: Bool

    fn __init__(inout self, name: StringLiteral):
        try:
            self.lib = Python.import_module(name)
            self.loaded = True
        except e:
            self.lib = ""
            self.loaded = False

    fn __getitem__(inout self, key: StringLiteral) raises -> PythonObject:
        return self.lib.__getattr__(key)

def root(x: Float64) -> Float64:
    let math = Python.import_module("math")
    return math.sqrt(x).to_float64()

def main():
    let x = Python.evaluate("5 + 10")
    print(x)  # expect: 15
    let found = root(6.25)
    print(found, found + 0.5)  # expect: 2.5 3.0
    var math = Loader("math")
    print(math.loaded, math["hypot"](3, 4))  # expect: True 5.0
    let missing = Loader("no_such_module")
    print(missing.loaded)  # expect: False
    let builtins = Python.import_module("builtins")
    _ = builtins.setattr(builtins, "a_name_of_mojo", 1)
    print(builtins.type(x).__name__)  # expect: int
