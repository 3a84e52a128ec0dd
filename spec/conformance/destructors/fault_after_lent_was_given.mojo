# What was lent and has been given away is not made up for by another value of its type.
struct Loud:
    var name: String

    fn __init__(out self, name: String):
        self.name = name

    fn __del__(deinit self):
        print("gone", self.name)


fn swallow(var x: Loud):
    print("swallowed", x.name)


fn work(var mine: Loud, mut lent: Loud, xs: List[Int]):
    swallow(lent^)
    print(xs[7])  # fault: index out of range
    lent = Loud("new")
    swallow(mine^)


fn hand_on(mut lent: Loud):
    var near = Loud("near")
    work(Loud("mine"), lent, [1])
    print(near.name)


fn main():
    var lent = Loud("lent")
    hand_on(lent)
    print(lent.name)
    # expect: swallowed lent
    # expect: gone lent
    # expect: gone mine
    # expect: gone near
