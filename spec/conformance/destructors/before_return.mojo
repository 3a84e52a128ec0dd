# A value dies on entry to a branch that returns without it.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

    fn hail(self):
        print("hail", self.name)

fn measure(n: int) -> int:
    var r = Noisy("r")
    if n == 0:
        print("nothing to do")
        return 0
    r.hail()
    return n * 10

fn main():
    print(measure(0))
    # expect: drop r
    # expect: nothing to do
    # expect: 0
    print(measure(2))
    # expect: hail r
    # expect: drop r
    # expect: 20
