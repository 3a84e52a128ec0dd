# What is captured by value is copied, or taken, where the function stands.
struct Noisy(Copyable, Movable):
    var name: String
    fn __init__(out self, name: String):
        self.name = name
    fn __copyinit__(out self, other: Self):
        self.name = other.name + "'"
        print("copy", self.name)
    fn __moveinit__(out self, owned other: Self):
        self.name = other.name^
    fn __del__(owned self):
        print("del", self.name)

fn main():
    var x = 1
    var total = 0
    fn snapshot() {var x} -> Int:
        return x
    fn add(i: Int) {mut total, read x}:
        total += i + x
    @__copy_capture(x)
    @parameter
    fn old() -> Int:
        return x * 10
    x = 5
    add(1)
    print(snapshot(), old(), total)  # expect: 1 10 6
    var a = Noisy("a")
    var b = Noisy("b")
    # expect: copy a'
    fn show() {var a, var b^}:
        print(a.name, b.name)
    print("made", a.name)  # expect: made a
    # expect: del a
    show()  # expect: a' b
    show()  # expect: a' b
    # expect: del b
    # expect: del a'
    print("end")  # expect: end
