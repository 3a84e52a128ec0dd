# A result that nobody takes dies at once.
struct Noisy:
    var name: String

    fn __init__(out self, name: String):
        self.name = name
        print("make", name)

    fn __del__(owned self):
        print("drop", self.name)

fn build(name: String) -> Noisy:
    return Noisy(name)

fn main():
    build("x")
    # expect: make x
    # expect: drop x
    print("next")
    # expect: next
    _ = build("y")
    # expect: make y
    # expect: drop y
    print("end")
    # expect: end
