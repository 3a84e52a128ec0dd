# What was given is given on by the function's own last use.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

fn inner(n: Noisy):
    print("inner", n.name)
    print("end of inner")

fn outer(n: Noisy):
    print("outer", n.name)
    inner(n)
    print("end of outer")

fn main():
    var a = Noisy("a")
    outer(a)
    # expect: outer a
    # expect: inner a
    # expect: drop a
    # expect: end of inner
    # expect: end of outer
