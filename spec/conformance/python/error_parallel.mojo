# Errors do not leave a parallel loop.
from python import Python, PythonObject

fn main() raises:
    var values: PythonObject = [1, 2]
    var xs = [0, 0]
    parallel for i in range(2):
        xs[i] = Int(values[i])  # error: an error cannot leave a parallel loop
    print(xs)
