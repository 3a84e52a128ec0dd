# A round that is cut short lets its values die, and the next one makes new ones.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

    fn hail(self):
        print("hail", self.name)

fn main():
    for i in range(3):
        var t = Noisy("t" + str(i))
        if i == 1:
            print("skipping")
            continue
        t.hail()
    # expect: hail t0
    # expect: drop t0
    # expect: drop t1
    # expect: skipping
    # expect: hail t2
    # expect: drop t2
    print("out")
    # expect: out
