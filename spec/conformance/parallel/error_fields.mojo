# What is written in a field may be read neither there nor by way of the whole.


struct Inner(Copyable, Movable):
    var cells: List[Int]

    def __init__(out self):
        self.cells = [1, 2, 3]


struct Outer(Movable):
    var cells: List[Int]
    var others: List[Int]
    var inner: Inner
    var n: Int

    def __init__(out self):
        self.cells = [1, 2, 3]
        self.others = [4, 5, 6]
        self.inner = Inner()
        self.n = 3

    def at(self, i: Int) -> Int:
        return self.cells[i]

    def neighbours(mut self):
        parallel for i in range(self.n):
            self.cells[i] = self.others[i]
            self.others[i] = self.cells[i - 1]  # error: data race

    def methods(mut self):
        parallel for i in range(self.n):
            self.cells[i] = self.at(i)  # error: data race

    def wholes(mut self):
        parallel for i in range(self.n):
            self.inner.cells[i] = i
            var copied = self.inner.copy()  # error: data race
            _ = copied.cells[0]

    def iterated(mut self):
        parallel for x in self.cells:
            self.cells.append(x)  # error: changed while

    def two_ways(mut self):
        parallel for i in range(self.n):
            self.cells[i] = i
            self.cells.append(i)  # error: data race

    def assigned(mut self):
        parallel for i in range(self.n):
            self.n = i  # error: data race
            self.cells = [i]  # error: data race
            self.inner.cells[i // 2] = i  # error: data race

    def referred(mut self):
        ref cells = self.cells
        parallel for i in range(self.n):
            self.cells[i] = cells[0]  # error: data race


def main():
    var outer = Outer()
    parallel for i in range(outer.n):
        outer.cells[i] = outer.at(i)  # error: data race
