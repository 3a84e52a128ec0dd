# Modules of Python: what they hold, and calls with positional and keyword arguments.
from python import Python

fn main() raises:
    var math = Python.import_module("math")
    print(math.gcd(12, 18), math.floor(math.pi * 100))  # expect: 6 314
    var path = Python.import_module("os.path")
    print(path.join("a", "b").upper())  # expect: A/B
    var json = Python.import_module("json")
    var text = json.dumps([1, "two", None, True], indent=None, separators=(",", ":"))
    print(text)  # expect: [1,"two",null,true]
    print(json.loads('{"k": [1, 2.5]}')["k"][1])  # expect: 2.5
    var builtins = Python.import_module("builtins")
    print(builtins.sorted([3, 1, 2], reverse=True))  # expect: [3, 2, 1]
    print(builtins.int("ff", base=16) + 1)  # expect: 256
    print(builtins.round(2.675, 1), builtins.len("four"))  # expect: 2.7 4
    print(Python.import_module("collections").Counter("hello")["l"])  # expect: 2
