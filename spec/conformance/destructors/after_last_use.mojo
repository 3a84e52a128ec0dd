# A value is destroyed right after its last use, not at the end of its block.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

    fn hail(self):
        print("hail", self.name)

fn main():
    var a = Noisy("a")
    var b = Noisy("b")
    a.hail()
    # expect: hail a
    # expect: drop a
    print("between")
    # expect: between
    b.hail()
    # expect: hail b
    # expect: drop b
    print("end")
    # expect: end
