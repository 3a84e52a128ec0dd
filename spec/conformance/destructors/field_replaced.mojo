# A new value for a field: the old one dies, the rest of the struct stays.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

struct Pair:
    var left: Noisy
    var right: Noisy

fn main():
    var p = Pair(Noisy("l"), Noisy("r"))
    print("have", p.left.name, p.right.name)
    # expect: have l r
    p.left = Noisy("new")
    # expect: drop l
    print("now", p.left.name, p.right.name)
    # expect: now new r
    # expect: drop new
    # expect: drop r
