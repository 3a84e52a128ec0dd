# A whole list that is replaced unread dies before the new one is made.
struct Noisy:
    var name: String

    fn __init__(out self, name: String):
        self.name = name
        print("make", name)

    fn __del__(owned self):
        print("drop", self.name)

fn main():
    var xs = [Noisy("a"), Noisy("b")]
    # expect: make a
    # expect: make b
    # expect: drop a
    # expect: drop b
    xs = [Noisy("c")]
    # expect: make c
    print("size", len(xs))
    # expect: drop c
    # expect: size 1
