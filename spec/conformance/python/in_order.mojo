# Lists of Python objects are sorted and searched by what Python says of them.
from python import Python, PythonObject

fn main() raises:
    print(sorted(PythonObject([3, 1.5, 2])))  # expect: [1.5, 2, 3]
    var words: List[PythonObject] = ["pear", "apple", "fig"]
    sort(words)
    print(words[0], words[2])  # expect: apple pear
    print(PythonObject("fig") in words, PythonObject(7) in words)  # expect: True False
    print(max(PythonObject(2), PythonObject(2.5)), min(PythonObject("b"), PythonObject("a")))  # expect: 2.5 a
    var pair = (PythonObject(1), 2)
    print(pair == pair, pair < pair)  # expect: True False
