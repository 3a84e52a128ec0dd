# Keys of several kinds.
@fieldwise_init
struct Cell(KeyElement):
    var x: Int
    var y: Int

    fn __eq__(self, other: Self) -> Bool:
        return self.x == other.x and self.y == other.y

def main():
    var cells = Dict[Cell, String]()
    cells[Cell(1, 2)] = "a"
    cells[Cell(2, 1)] = "b"
    print(cells[Cell(1, 2)], cells[Cell(2, 1)], Cell(0, 0) in cells)  # expect: a b False
    var pairs = {(1, "a"): True}
    print((1, "a") in pairs, (2, "a") in pairs)  # expect: True False
    print(hash(3) == hash(3), hash("a") == hash("b"))  # expect: True False
