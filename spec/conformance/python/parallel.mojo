# A parallel loop that asks Python runs its turns in order.
from python import Python, PythonObject

fn squared(x: Int) -> Int:
    try:
        return Int(PythonObject(x) ** 2)
    except:
        return -1

fn main() raises:
    var xs = [0] * 100
    parallel for i in range(100):
        xs[i] = squared(i)
    print(sum(xs))  # expect: 328350
