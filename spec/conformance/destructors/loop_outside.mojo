# What comes from outside a loop and is used in it dies after the loop.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

    fn hail(self):
        print("hail", self.name)

fn main():
    var r = Noisy("r")
    for i in range(2):
        print("round", i)
        r.hail()
    print("after")
    # expect: round 0
    # expect: hail r
    # expect: round 1
    # expect: hail r
    # expect: drop r
    # expect: after
    var s = Noisy("s")
    for i in range(0):
        s.hail()
    print("end")
    # expect: drop s
    # expect: end
