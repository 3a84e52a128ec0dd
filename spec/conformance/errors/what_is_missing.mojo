# Keys, numbers and values that are not there raise errors where errors are expected.
struct Noisy(Copyable, Movable):
    var name: String

    fn __init__(out self, name: String):
        self.name = name

    fn __del__(owned self):
        print("end", self.name)


fn look(d: Dict[String, Int], key: String) raises -> Int:
    var noisy = Noisy(key)
    var found = d[key]
    print(noisy.name)
    return found


fn numbers(texts: List[String]) raises -> List[Int]:
    var made = List[Int]()
    for text in texts:
        made.append(Int(text))
    return made^


def main():
    var d = {"a": 1, "b": 2}
    var lists = {"x": [1, 2]}
    for key in ["a", "c"]:
        try:
            print(look(d, key))
        except e:
            print("error", e)
    # expect: a
    # expect: end a
    # expect: 1
    # expect: end c
    # expect: error KeyError
    try:
        d["a"] += 5
        lists["x"].append(3)
        print(d["a"], lists["x"][2], d.pop("b"), len(d))  # expect: 6 3 2 1
        lists["y"].append(4)
    except e:
        print("error", e)  # expect: error KeyError
    try:
        print(d.pop("b", 9), d.pop("b"))
    except e:
        print("error", e)  # expect: error KeyError
    try:
        print(numbers(["12", " -3 ", "1_000", "+4"]))  # expect: [12, -3, 1000, 4]
        print(atol("ff", 16), atol("0x1F", 16), atol("0b11", 0))  # expect: 255 31 3
        print(atof("2.5e-1"), Float64("-inf"), Float64(" 7 "))  # expect: 0.25 -inf 7.0
        print(numbers(["1", "2x"]))
    except e:
        print(e)  # expect: String is not convertible to integer with base 10: '2x'
    for text in ["", "-", "1__0", "0x1F", "1.5", "_1", "1_"]:
        try:
            print(atol(text))
        except e:
            print("no", text)
    # expect: no
    # expect: no -
    # expect: no 1__0
    # expect: no 0x1F
    # expect: no 1.5
    # expect: no _1
    # expect: no 1_
    for text in ["", ".", "1e", "1.2.3", "e5", "1e+", "0x1", "--1"]:
        try:
            print(atof(text))
        except e:
            print("no", text)
    # expect: no
    # expect: no .
    # expect: no 1e
    # expect: no 1.2.3
    # expect: no e5
    # expect: no 1e+
    # expect: no 0x1
    # expect: no --1
    var xs = [4, 5, 6]
    try:
        print(xs.index(5), xs.index(7))
    except e:
        print(e)  # expect: ValueError: Given element is not in list
