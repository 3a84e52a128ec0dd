# Where the branch is not taken, the value dies there, before what follows.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

    fn hail(self):
        print("hail", self.name)

fn visit(n: int):
    var r = Noisy("r")
    if n > 0:
        print("before")
        r.hail()
    print("after", n)

fn main():
    visit(1)
    # expect: before
    # expect: hail r
    # expect: drop r
    # expect: after 1
    visit(0)
    # expect: drop r
    # expect: after 0
