# Keys must have a hash, and all items one type.
struct Plain:
    var x: Int

    fn __init__(out self):
        self.x = 0

def main():
    var a = Dict[Plain, Int]()  # error: `Plain` is not `KeyElement`
    var b = {"a": 1, "b": "c"}  # error: the alternatives are
    var c = {}  # error: the types of this dictionary are not known
    var d: Optional[Int] = "x"  # error: found `String`
