# `OwnedPointer` ends what it leads to.
from memory import OwnedPointer

struct Noisy:
    var name: String

    fn __init__(out self, name: String):
        self.name = name

    fn __del__(owned self):
        print("end of", self.name)

fn main():
    var number = OwnedPointer(41)
    number[] += 1
    print(number[])  # expect: 42
    var p = OwnedPointer(Noisy("a"))
    p[].name += "!"
    print("have", p[].name)
    # expect: have a!
    # expect: end of a!
