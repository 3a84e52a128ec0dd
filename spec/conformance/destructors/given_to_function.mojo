# A value given to a function dies in it, right after its last use there.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

fn take(owned n: Noisy):
    print("take", n.name)
    print("taken")

fn main():
    var a = Noisy("a")
    take(a^)
    # expect: take a
    # expect: drop a
    # expect: taken
    take(Noisy("b"))
    # expect: take b
    # expect: drop b
    # expect: taken
