# A text made from a field outlives the struct that the field was in.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

fn main():
    var a = Noisy("a")
    print(a.name + "!")
    # expect: drop a
    # expect: a!
    var b = Noisy("b")
    print(b.name)
    # expect: b
    # expect: drop b
