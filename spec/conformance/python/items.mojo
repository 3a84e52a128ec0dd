# Items and attributes: read, stored, changed in place; several indices, slices.
from python import Python, PythonObject

fn main() raises:
    var xs: PythonObject = [10, 20, 30, 40, 50]
    print(xs[0], xs[-1], xs[1:3], xs[:2], xs[3:], xs[::2])  # expect: 10 50 [20, 30] [10, 20] [40, 50] [10, 30, 50]
    xs[1] = "two"
    xs[3:] = [4]
    print(xs, len(xs))  # expect: [10, 'two', 30, 4] 4
    xs[0] += 5
    xs[2] //= 7
    print(xs)  # expect: [15, 'two', 4, 4]
    var d = Python.dict()
    d["k"] = [1]
    d["k"].append(2)
    d[1, 2] = "pair"
    d["n"] = 1
    d["n"] += 1
    print(d, d[1, 2])  # expect: {'k': [1, 2], (1, 2): 'pair', 'n': 2} pair
    var grid: PythonObject = [[1, 2], [3, 4]]
    grid[1][0] = 9
    var i = 0
    grid[i][i + 1] *= 10
    print(grid)  # expect: [[1, 20], [9, 4]]
    var things = Python.import_module("types").SimpleNamespace(x=1)
    things.x = 5
    things.x += 2
    things.inner = Python.import_module("types").SimpleNamespace()
    things.inner.name = "deep"
    print(things.x, things.inner.name)  # expect: 7 deep
    var text: PythonObject = "hello"
    print(text[1], text[1:3], text.replace("l", "L").title())  # expect: e el Hello
    _ = d.pop("k")
    print(d.get("k", "gone"))  # expect: gone
