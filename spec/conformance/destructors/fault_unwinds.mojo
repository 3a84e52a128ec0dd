# A fault destroys what is alive, from the innermost call outwards.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

    fn hail(self):
        print("hail", self.name)

fn risky(xs: [int], i: int) -> int:
    var g = Noisy("guard")
    n = xs[i]  # fault: index out of range
    g.hail()
    return n

fn main():
    var o = Noisy("outer")
    print(risky([7, 8], 1))
    # expect: hail guard
    # expect: drop guard
    # expect: 8
    print(risky([7, 8], 2))
    # expect: drop guard
    # expect: drop outer
    o.hail()
