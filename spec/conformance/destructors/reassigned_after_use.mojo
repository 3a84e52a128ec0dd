# A variable reassigned after a use lost its value at that use.
struct Noisy:
    var name: String

    fn __init__(out self, name: String):
        self.name = name
        print("make", name)

    fn __del__(owned self):
        print("drop", self.name)

    fn hail(self):
        print("hail", self.name)

fn main():
    var x = Noisy("first")
    # expect: make first
    x.hail()
    # expect: hail first
    # expect: drop first
    print("no value now")
    # expect: no value now
    x = Noisy("second")
    # expect: make second
    x.hail()
    # expect: hail second
    # expect: drop second
