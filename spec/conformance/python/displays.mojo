# Displays where a Python object is wanted are Python's, of values of any types.
from python import Python, PythonObject

fn first(values: PythonObject) raises -> PythonObject:
    return values[0]

fn main() raises:
    var mixed: PythonObject = [1, 2.5, "three", True, None, [4, "five"], (6,), {"seven": 7}]
    print(mixed)  # expect: [1, 2.5, 'three', True, None, [4, 'five'], (6,), {'seven': 7}]
    var table: PythonObject = {"a": 1, 2: "b", (3, 4): [5]}
    print(table, len(table))  # expect: {'a': 1, 2: 'b', (3, 4): [5]} 3
    var triple: PythonObject = (1, "two", 3.0)
    print(triple, PythonObject([]), PythonObject({}))  # expect: (1, 'two', 3.0) [] {}
    var unique: PythonObject = {1, 1, 2}
    print(len(unique), 2 in unique)  # expect: 2 True
    print(first(["x", 2]), first((None, 1)))  # expect: x None
    print(Python.list(1, "a", 2.5), Python.tuple(), Python.tuple(1, "b"))  # expect: [1, 'a', 2.5] () (1, 'b')
    print(Python.dict(), Python.dict(a=1, b=[2]))  # expect: {} {'a': 1, 'b': [2]}
    var empty = Python.list()
    empty.append(PythonObject((1, 2)))
    empty.append([3])
    print(empty)  # expect: [(1, 2), [3]]
