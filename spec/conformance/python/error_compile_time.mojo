# Python is not asked while compiling.
from python import Python, PythonObject

fn two() -> Int:
    try:
        return Int(Python.evaluate("2"))
    except:
        return 0

comptime N = two()  # error: cannot run while compiling

fn main():
    print(N)
