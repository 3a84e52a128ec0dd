# A struct without a destructor destroys its fields in the order of their declarations.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

struct Pair:
    var left: Noisy
    var right: Noisy

fn main():
    var p = Pair(right=Noisy("r"), left=Noisy("l"))
    print("have", p.right.name)
    # expect: have r
    # expect: drop l
    # expect: drop r
    print("end")
    # expect: end
