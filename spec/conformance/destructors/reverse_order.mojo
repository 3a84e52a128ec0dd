# Values that die at the same place die in the reverse order of their declarations.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

fn main():
    var a = Noisy("a")
    var b = Noisy("b")
    var c = Noisy("c")
    print(b.name, c.name, a.name)
    # expect: b c a
    # expect: drop c
    # expect: drop b
    # expect: drop a
    print("end")
    # expect: end
