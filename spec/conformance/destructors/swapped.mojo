# Two values that change places keep living; each dies with the name it has then.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

fn main():
    var a = Noisy("one")
    var b = Noisy("two")
    a, b = b, a
    print("swapped")
    # expect: swapped
    print(a.name)
    # expect: two
    # expect: drop two
    print(b.name)
    # expect: one
    # expect: drop one
