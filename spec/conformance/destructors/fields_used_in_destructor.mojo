# In a destructor each field dies at its own last use.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

struct Trio:
    var a: Noisy
    var b: Noisy
    var c: Noisy

    fn __del__(owned self):
        print("closing", self.c.name)
        print("closing", self.a.name)
        print("closed")

fn main():
    var t = Trio(Noisy("a"), Noisy("b"), Noisy("c"))
    print("have", t.b.name)
    # expect: have b
    # expect: drop b
    # expect: closing c
    # expect: drop c
    # expect: closing a
    # expect: drop a
    # expect: closed
