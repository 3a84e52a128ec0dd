# Values used before a recursive call are gone when it begins.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

    fn hail(self):
        print("hail", self.name)

fn dive(n: int):
    var r = Noisy("r" + str(n))
    r.hail()
    if n > 0:
        dive(n - 1)
    print("back in", n)

fn main():
    dive(1)
    # expect: hail r1
    # expect: drop r1
    # expect: hail r0
    # expect: drop r0
    # expect: back in 0
    # expect: back in 1
