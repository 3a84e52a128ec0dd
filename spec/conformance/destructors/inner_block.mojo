# A name declared in a block is another value than the one it hides.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

    fn hail(self):
        print("hail", self.name)

fn main():
    var a = Noisy("outer")
    if len(a.name) == 5:
        var a = Noisy("inner")
        a.hail()
        print("block")
    # expect: hail inner
    # expect: drop inner
    # expect: block
    a.hail()
    # expect: hail outer
    # expect: drop outer
