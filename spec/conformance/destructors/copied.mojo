# A copy is a second value with an end of its own.
struct Noisy:
    var name: String

    fn __init__(out self, name: String):
        self.name = name

    fn __copyinit__(out self, existing: Self):
        self.name = existing.name + "'"
        print("copy", self.name)

    fn __del__(owned self):
        print("drop", self.name)

fn main():
    var a = Noisy("a")
    var b = a
    # expect: copy a'
    print("first", a.name)
    # expect: first a
    # expect: drop a
    var c = b
    print("second", c.name)
    # expect: second a'
    # expect: drop a'
