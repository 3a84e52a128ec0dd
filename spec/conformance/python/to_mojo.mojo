# Python objects as values of Mojo.
from python import Python, PythonObject

fn positive(x: PythonObject) raises -> Bool:
    return x > 0

fn main() raises:
    var n: PythonObject = 42
    print(Int(n) // 5, Float64(n) / 4, Bool(n), String(n) + "!")  # expect: 8 10.5 True 42!
    print(n.__int__() + 1, n.to_float64(), n.__index__())  # expect: 43 42.0 42
    print(int(n), float(n), str(n), len(str(n)))  # expect: 42 42.0 42 2
    print(Int(PythonObject("17")) + 1, Float64(PythonObject("2.5")))  # expect: 18 2.5
    print(Int(PythonObject(True)), UInt8(Int(n)), Float32(n))  # expect: 1 42 42.0
    print(Int(PythonObject(2) ** 64 + 5))  # expect: 5
    print(atol(String(n)) + 1)  # expect: 43
    print(positive(3), positive(-3))  # expect: True False
    print(len(Python.list(1, 2, 3)), hash(n) == 42)  # expect: 3 True
    print(repr(PythonObject("a'b")), f"{n} and {n + 1}")  # expect: "a'b" 42 and 43
    var words = PythonObject("some words here").split()
    var lengths = [len(w) for w in words]
    print(lengths)  # expect: [4, 5, 4]
    var copied = List[String]()
    for word in words:
        copied.append(String(word))
    print(copied[2], len(copied))  # expect: here 3
