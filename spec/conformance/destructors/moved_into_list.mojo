# A value that moved into a list dies with the list.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

fn main():
    var a = Noisy("a")
    var b = Noisy("b")
    var xs: [Noisy] = []
    xs.append(b^)
    xs.append(a^)
    print("both inside")
    # expect: both inside
    print(xs[0].name)
    # expect: b
    # expect: drop b
    # expect: drop a
