# A list lives through the loop that walks it.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

    fn hail(self):
        print("hail", self.name)

fn main():
    var xs = [Noisy("a"), Noisy("b")]
    for x in xs:
        x.hail()
    print("after")
    # expect: hail a
    # expect: hail b
    # expect: drop a
    # expect: drop b
    # expect: after
