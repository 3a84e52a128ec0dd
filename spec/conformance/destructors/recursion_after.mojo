# Values used after a recursive call die on the way back.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

    fn hail(self):
        print("hail", self.name)

fn dive(n: int):
    var r = Noisy("r" + str(n))
    if n > 0:
        dive(n - 1)
    r.hail()

fn main():
    dive(2)
    # expect: hail r0
    # expect: drop r0
    # expect: hail r1
    # expect: drop r1
    # expect: hail r2
    # expect: drop r2
