# The elements of a list die in the order of their indices.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

fn main():
    var xs = [Noisy("a"), Noisy("b"), Noisy("c")]
    print("made", len(xs))
    # expect: drop a
    # expect: drop b
    # expect: drop c
    # expect: made 3
    var ys: [Noisy] = []
    ys.append(Noisy("d"))
    ys.append(Noisy("e"))
    print(ys[1].name, ys[0].name)
    # expect: e d
    # expect: drop d
    # expect: drop e
    print("end")
    # expect: end
