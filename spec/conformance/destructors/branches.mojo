# On a branch that does not use it, a value dies on entry to the branch.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

    fn hail(self):
        print("hail", self.name)

fn visit(inside: bool):
    var r = Noisy("r")
    if inside:
        r.hail()
        print("inside")
    else:
        print("outside")
    print("done")

fn main():
    visit(True)
    # expect: hail r
    # expect: drop r
    # expect: inside
    # expect: done
    visit(False)
    # expect: drop r
    # expect: outside
    # expect: done
