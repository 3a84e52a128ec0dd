# `__init__` makes the fields from other arguments, some of them with defaults.
struct Board:
    var width: Int
    var height: Int
    var cells: List[Int]

    fn __init__(out self, width: Int, height: Int = 2, fill: Int = 0):
        self.width = width
        self.height = height
        self.cells = List[Int]()
        for _ in range(width * height):
            self.cells.append(fill)

fn main():
    print(Board(3).cells)  # expect: [0, 0, 0, 0, 0, 0]
    print(Board(1, 3, 7).cells)  # expect: [7, 7, 7]
    var b = Board(2, fill=5)
    print(b.width, b.height, b.cells)  # expect: 2 2 [5, 5, 5, 5]
