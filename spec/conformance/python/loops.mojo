# Loops step through Python's iterators, as far as they go.
from python import Python, PythonObject

fn firsts(values: PythonObject) raises -> Int:
    var sum = 0
    for v in values:
        if v % 2 == 0:
            continue
        if v > 6:
            return -1
        sum += Int(v)
    else:
        sum += 1000
    return sum

fn main() raises:
    for x in PythonObject([1, "b"]):
        print("item", x)
    # expect: item 1
    # expect: item b
    print(firsts([1, 2, 3]), firsts([1, 7, 3]))  # expect: 1004 -1
    var ages: PythonObject = {"ann": 31, "bob": 25}
    for name in ages:
        print(name, ages[name], end=" ")
    print()  # expect: ann 31 bob 25
    for name, age in ages.items():
        print(name, age + 1, end=" ")
    print()  # expect: ann 32 bob 26
    for pair in ages.items():
        print(pair[0], end=" ")
    print()  # expect: ann bob
    var count = Python.import_module("itertools").count(5)
    for n in count:  # never ends by itself
        if n == 8:
            break
        print(n, end=" ")
    print()  # expect: 5 6 7
    for i, letter in enumerate(PythonObject("xy")):
        print(i, letter, end=" ")
    print()  # expect: 0 x 1 y
    for a, b in zip(PythonObject([1, 2]), [0.5, 1.5]):
        print(a, b, end=" ")
    print()  # expect: 1 0.5 2 1.5
    print([Int(n) * 2 for n in PythonObject((1, 2, 3))])  # expect: [2, 4, 6]
    var q, r = Python.import_module("builtins").divmod(17, 5)
    print(q, r)  # expect: 3 2
    var a: PythonObject = 0
    var b: PythonObject = 0
    a, (b, _) = PythonObject([1, [2, 3]])
    print(a, b)  # expect: 1 2
