# Giving a value that is used later gives a copy, which dies in the function.
struct Noisy:
    var name: String

    fn __init__(out self, name: String):
        self.name = name

    fn __copyinit__(out self, existing: Self):
        self.name = existing.name + "'"
        print("copy", self.name)

    fn __del__(owned self):
        print("drop", self.name)

fn take(owned n: Noisy):
    print("take", n.name)

fn main():
    var a = Noisy("a")
    take(a)
    # expect: copy a'
    # expect: take a'
    # expect: drop a'
    take(a)
    # expect: take a
    # expect: drop a
    print("end")
    # expect: end
