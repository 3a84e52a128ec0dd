# A variable from outside that the loop replaces: the old value dies on entry to the branch.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

    fn hail(self):
        print("hail", self.name)

fn main():
    var best = Noisy("none")
    for i in range(3):
        if i != 1:
            print("found", i)
            best = Noisy("b" + str(i))
    # expect: drop none
    # expect: found 0
    # expect: drop b0
    # expect: found 2
    best.hail()
    # expect: hail b2
    # expect: drop b2
    print("end")
    # expect: end
