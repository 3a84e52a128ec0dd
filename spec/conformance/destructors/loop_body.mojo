# What is made in the body of a loop dies in the same round.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

    fn hail(self):
        print("hail", self.name)

fn main():
    for i in range(2):
        var t = Noisy("t" + str(i))
        print("round", i)
        t.hail()
        print("rest of round", i)
    print("end")
    # expect: round 0
    # expect: hail t0
    # expect: drop t0
    # expect: rest of round 0
    # expect: round 1
    # expect: hail t1
    # expect: drop t1
    # expect: rest of round 1
    # expect: end
