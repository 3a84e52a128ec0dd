# Inside of itself a struct may leave out its parameters: it is Self.
struct Ring[T: Copyable & Movable](Copyable, Movable):
    var items: List[T]

    fn __init__(out self, items: List[T]):
        self.items = items.copy()

    fn joined(self, other: Ring) -> Ring:
        return Ring(self.items + other.items)

fn main():
    var r = Ring([1, 2]).joined(Ring([3]))
    print(r.items)  # expect: [1, 2, 3]
