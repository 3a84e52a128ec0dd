# A value that moved into a struct dies with the struct.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

struct Holder:
    var inner: Noisy

    fn __init__(out self, owned inner: Noisy):
        self.inner = inner^
        print("holding")

fn main():
    var a = Noisy("a")
    var h = Holder(a^)
    # expect: holding
    print("inside:", h.inner.name)
    # expect: inside: a
    # expect: drop a
    print("end")
    # expect: end
