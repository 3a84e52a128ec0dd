# A round that breaks off lets its values die first.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

    fn hail(self):
        print("hail", self.name)

fn main():
    for i in range(5):
        var t = Noisy("t" + str(i))
        if i == 1:
            print("breaking")
            break
        t.hail()
    print("out")
    # expect: hail t0
    # expect: drop t0
    # expect: drop t1
    # expect: breaking
    # expect: out
