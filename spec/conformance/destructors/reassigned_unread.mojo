# A variable reassigned unread lets its value die before the new one is made.
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
    # expect: drop first
    x = Noisy("second")
    # expect: make second
    print("ready")
    # expect: ready
    x.hail()
    # expect: hail second
    # expect: drop second
