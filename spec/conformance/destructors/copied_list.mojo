# Copying a list copies its elements in the order of their indices.
struct Noisy:
    var name: String

    fn __init__(out self, name: String):
        self.name = name

    fn __copyinit__(out self, existing: Self):
        self.name = existing.name + "'"
        print("copy", self.name)

    fn __del__(owned self):
        print("drop", self.name)

fn main():
    var xs: List[Noisy] = []
    xs.append(Noisy("a"))
    xs.append(Noisy("b"))
    var ys = xs.copy()
    # expect: copy a'
    # expect: copy b'
    print(xs[0].name, len(xs[0].name))
    # expect: a 1
    # expect: drop a
    # expect: drop b
    print(ys[1].name)
    # expect: b'
    # expect: drop a'
    # expect: drop b'
