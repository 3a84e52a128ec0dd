# A constructor may use `self` whole once its fields are there: nothing is copied or destroyed.
struct Noisy:
    var name: String

    fn __del__(owned self):
        print("drop", self.name)

struct Pair:
    var a: Noisy
    var n: Int

    fn __init__(out self, name: String):
        self.a = Noisy(name)
        self.n = 1
        print("making", self, self.doubled())
        self.grow()
        grown(self)
        print("made", self)

    fn doubled(self) -> Int:
        return self.n * 2

    fn grow(mut self):
        self.n += 1

    fn __str__(self) -> String:
        return self.a.name + str(self.n)

    fn __del__(owned self):
        print("end", self)

fn grown(mut p: Pair):
    p.n *= 10

fn main():
    var p = Pair("x")
    # expect: making x1 2
    # expect: made x20
    print("have", p)
    # expect: have x20
    # expect: end x20
    # expect: drop x
