# `iter` and `next`, and iterators that are made of others.
from itertools import chain, count, cycle, drop, product, repeat, take


struct Loud(Copyable, Movable):
    var name: String

    fn __init__(out self, name: String):
        self.name = name

    fn __copyinit__(out self, other: Self):
        self.name = other.name

    fn __del__(deinit self):
        print("end of", self.name)


def main():
    var it = iter([1, 2])
    print(next(it), next(it))  # expect: 1 2
    try:
        print(next(it))
    except e:
        print(e)  # expect: StopIteration
    var letters = iter("héy")
    print(next(letters), next(letters))  # expect: h é
    var numbers = iter(range(3, 9, 2))
    print(next(numbers), next(numbers), next(numbers))  # expect: 3 5 7
    print([x for x in take(count(10, 5), 3)])  # expect: [10, 15, 20]
    print([x for x in take(cycle([1, 2]), 5)])  # expect: [1, 2, 1, 2, 1]
    print([x for x in repeat("a", times=3)], [x for x in repeat(0, times=-1)])
    # expect: [a, a, a] []
    print([x for x in drop([1, 2, 3, 4], 2)], [x for x in drop([1], 5)])  # expect: [3, 4] []
    print([x for x in chain([1], chain([2, 3], [4]))])  # expect: [1, 2, 3, 4]
    for x, y in product([1, 2], ["a", "b"]):
        print(x, y, end="; ")
    print()  # expect: 1 a; 1 b; 2 a; 2 b; 
    for loud in [Loud("one"), Loud("two")]:
        print(loud.name)
        break
    # expect: one
    # expect: end of one
    # expect: end of two
