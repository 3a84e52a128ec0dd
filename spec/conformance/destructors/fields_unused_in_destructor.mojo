# A destructor that does not use its fields finds them gone: they die at its entry.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

struct Pair:
    var left: Noisy
    var right: Noisy

    fn __del__(owned self):
        print("drop pair")

fn main():
    var p = Pair(Noisy("l"), Noisy("r"))
    print("have", p.left.name)
    # expect: have l
    # expect: drop l
    # expect: drop r
    # expect: drop pair
    print("end")
    # expect: end
