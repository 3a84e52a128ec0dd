# A value that is returned does not die in the function.
struct Noisy:
    var name: String

    fn __init__(out self, name: String):
        self.name = name
        print("make", name)

    fn __del__(owned self):
        print("drop", self.name)

fn build(name: String) -> Noisy:
    var inner = Noisy(name + "-inner")
    print("using", inner.name)
    var n = Noisy(name)
    print("built", n.name)
    return n

fn main():
    var a = build("a")
    # expect: make a-inner
    # expect: using a-inner
    # expect: drop a-inner
    # expect: make a
    # expect: built a
    print("got", a.name)
    # expect: got a
    # expect: drop a
