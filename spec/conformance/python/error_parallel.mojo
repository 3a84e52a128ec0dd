# Errors do not leave a parallel loop, and it does not step through Python's iterators.
from python import Python, PythonObject

fn main() raises:
    var values: PythonObject = [1, 2]
    var xs = [0, 0]
    parallel for i in range(2):
        xs[i] = Int(values[i])  # error: an error cannot leave a parallel loop
    parallel for v in values:  # error: a parallel loop cannot step through a Python object
        print(v)
