# Methods that change a list more than once, of a list that is in a list, in a struct or a reference.
struct Noisy:
    var name: String

    fn __init__(out self, name: String):
        self.name = name

    fn __copyinit__(out self, other: Self):
        self.name = other.name + "'"

    fn __del__(owned self):
        print("drop", self.name)

struct Shelf:
    var xs: [int]
    var pairs: [(int, int)]
    var noisy: [Noisy]
    var label: str

fn place(mut n: int) -> int:
    n += 1
    return 0

fn main():
    shelves = [Shelf([3, 1], [(2, 1), (1, 5)], [Noisy("a"), Noisy("b")], "s")]
    n = 0
    shelves[place(n)].xs.resize(4, 7)
    shelves[place(n)].pairs.sort()
    shelves[place(n)].label.write(1, True, [2])
    print(n, shelves[0].xs, shelves[0].pairs, shelves[0].label)  # expect: 3 [3, 1, 7, 7] [(1, 5), (2, 1)] s1True[2]
    shelves[0].xs.remove(7)
    shelves[0].xs.extend(shelves[0].xs.copy())
    print(shelves[0].xs, shelves[0].xs.index(7), shelves[0].xs.count(1))  # expect: [3, 1, 7, 3, 1, 7] 2 2
    shelves[0].noisy.resize(1)
    # expect: drop b
    shelves[0].noisy.extend([Noisy("c")])
    # expect: drop c
    print(shelves[0].noisy[1].name)  # expect: c'
    shelves[0].noisy.clear()
    # expect: drop a
    # expect: drop c'
    ref xs = shelves[0].xs
    xs.resize(1)
    xs.sort(reverse=True)
    print(xs, len(shelves[0].noisy))  # expect: [3] 0
