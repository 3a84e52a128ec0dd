# A field is as little to be changed as the struct that it is of.
struct Box(Copyable, Movable):
    var cells: List[Int]
    var fixed: InlineArray[Int, 3]
    var n: Int

    fn __init__(out self, n: Int):
        self.cells = [0 for _ in range(n)]
        self.fixed = [0, 0, 0]
        self.n = n
        parallel for i in range(n):
            self.cells[i] = self.at(i)  # error: data race
        parallel for i in range(n):
            self.cells[i] = i
            self.raise_(i)  # error: data race
        parallel for i in range(n):
            var whole = self  # error: data race
            self.cells.append(len(whole.cells))

    fn at(self, i: Int) -> Int:
        return self.cells[i - 1]

    fn raise_(mut self, i: Int):
        self.n += i

    fn lent(read self):
        parallel for i in range(3):
            self.cells[i] = 1  # error: borrowed
        parallel for i in range(3):
            self.cells.append(1)  # error: borrowed
        parallel for i in range(3):
            self.n += 1  # error: borrowed
        parallel for i in range(3):
            self.n = max(self.n, i)  # error: borrowed


fn lists(read xs: List[Int]):
    parallel for i in range(3):
        xs.append(i)  # error: borrowed


fn main():
    var boxes = [Box(3), Box(3)]
    parallel for box in boxes:
        parallel for i in range(3):
            box.cells[i] = i  # error: loop variable
    for box in boxes:
        parallel for i in range(3):
            box.cells[i] = i  # error: loop variable
        parallel for i in range(3):
            box.cells.append(i)  # error: loop variable
    let kept = Box(3)
    parallel for i in range(3):
        kept.cells[i] = i  # error: `let`
    parallel for i in range(3):
        kept.n += i  # error: `let`
    var box = Box(3)
    parallel for i in range(3):
        box.fixed.append(i)  # error: fixed length
    var rows = [[1], [2]]
    for row in rows:
        parallel for i in range(3):
            row.append(i)  # error: loop variable
    box.lent()
    lists(box.cells)
