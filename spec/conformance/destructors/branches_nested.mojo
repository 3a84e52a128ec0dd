# Each of several branches ends the life of what it does not use.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

fn visit(n: int):
    var a = Noisy("a")
    var b = Noisy("b")
    if n == 0:
        print("zero", b.name)
    elif n == 1:
        print("one", a.name)
    else:
        print("many")
    print("done")

fn main():
    visit(0)
    # expect: drop a
    # expect: zero b
    # expect: drop b
    # expect: done
    visit(1)
    # expect: drop b
    # expect: one a
    # expect: drop a
    # expect: done
    visit(2)
    # expect: drop b
    # expect: drop a
    # expect: many
    # expect: done
