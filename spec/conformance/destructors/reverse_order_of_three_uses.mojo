# Only what dies at the same place is reversed; an earlier last use comes first.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

fn main():
    var a = Noisy("a")
    var b = Noisy("b")
    var c = Noisy("c")
    print(a.name, c.name)
    # expect: a c
    # expect: drop a
    print(b.name, c.name)
    # expect: b c
    # expect: drop c
    # expect: drop b
