# The lowest iteration's fault, of a loop that writes a field.


struct Table(Movable):
    var cells: List[Int]
    var found: List[Int]

    def __init__(out self, n: Int):
        self.cells = [i for i in range(n)]
        self.found = []

    def fill(mut self, n: Int):
        parallel for i in range(n):
            self.found.append(100 // (i - 70))  # fault: division by zero
            self.cells[i] = i * 2


def main():
    var table = Table(90)
    table.fill(100)
