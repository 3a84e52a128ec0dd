# The arguments of a struct's parameters are found from those of the constructor.
@fieldwise_init
struct Pair[A: Copyable & Movable, B: Copyable & Movable](Copyable, Movable, Writable):
    var first: A
    var second: B

    fn swapped(self) -> Pair[B, A]:
        return Pair(self.second, self.first)

fn main():
    var p = Pair(1, String("x"))
    var q = p.swapped()
    print(q.first, q.second)  # expect: x 1
    var twice = Pair(q, 2.5)
    print(twice.first.second, twice.second)  # expect: 1 2.5
    print(p)  # expect: Pair(first=1, second=x)
