# The new value of a variable made from its old one.
struct Noisy:
    var name: String

    fn __init__(out self, name: String):
        self.name = name
        print("make", name)

    fn __del__(owned self):
        print("drop", self.name)

    fn hail(self):
        print("hail", self.name)

fn renewed(owned n: Noisy) -> Noisy:
    return Noisy(n.name + "+")

fn main():
    var x = Noisy("x")
    # expect: make x
    x = renewed(x)
    # expect: drop x
    # expect: make x+
    x = renewed(x)
    # expect: drop x+
    # expect: make x++
    x.hail()
    # expect: hail x++
    # expect: drop x++
