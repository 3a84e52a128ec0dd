# A list that is given to its loop gives its elements away, one in each round.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

    fn hail(self):
        print("hail", self.name)

fn main():
    var xs = [Noisy("a"), Noisy("b")]
    for var x in xs^:
        x.hail()
        print("bottom")
    print("after")
    # expect: hail a
    # expect: drop a
    # expect: bottom
    # expect: hail b
    # expect: drop b
    # expect: bottom
    # expect: after
