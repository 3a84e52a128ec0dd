# `ArcPointer` shares what it leads to; the last one ends it.
from memory import ArcPointer

struct Noisy:
    var name: String

    fn __init__(out self, name: String):
        self.name = name

    fn __del__(owned self):
        print("end of", self.name)

fn keep(p: ArcPointer[Noisy]) -> UInt64:
    var mine = p
    mine[].name += "+"
    return mine.count()

fn main():
    var a = ArcPointer(Noisy("a"))
    var b = a
    print(keep(a), a.count())  # expect: 3 2
    b[].name += "!"
    print(a[].name, b[].name)  # expect: a+! a+!
    # expect: end of a+!
