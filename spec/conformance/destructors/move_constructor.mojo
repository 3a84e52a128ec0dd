# Binding a new name by `^` runs the move constructor, giving to a function does not.
struct Noisy:
    var name: String

    fn __init__(out self, name: String):
        self.name = name

    fn __moveinit__(out self, owned existing: Self):
        self.name = existing.name^
        print("move", self.name)

    fn __del__(owned self):
        print("drop", self.name)

fn take(owned n: Noisy):
    print("take", n.name)

fn main():
    var a = Noisy("a")
    var b = a^
    # expect: move a
    take(b^)
    # expect: take a
    # expect: drop a
    print("end")
    # expect: end
