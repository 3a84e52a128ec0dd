# A value that is never used dies at once.
struct Noisy:
    var name: String

    fn __init__(out self, name: String):
        self.name = name
        print("make", name)

    fn __del__(owned self):
        print("drop", self.name)

fn main():
    var a = Noisy("a")
    # expect: make a
    # expect: drop a
    print("one")
    # expect: one
    _ = Noisy("b")
    # expect: make b
    # expect: drop b
    print("two")
    # expect: two
