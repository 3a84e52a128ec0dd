# Lists and texts change places without being copied, in fields, variables and both.
struct Pair:
    var a: List[Int]
    var b: List[Int]
    var name: String
    var inner: List[List[Int]]

    def turn(mut self):
        swap(self.a, self.b)


def exchange(mut xs: List[Int], mut pair: Pair):
    swap(pair.b, xs)


def main():
    var pair = Pair([1, 2], [3], "x", [[4], []])
    pair.turn()
    print(pair.a, pair.b)  # expect: [3] [1, 2]
    var others = [9]
    swap(others, pair.a)
    print(others, pair.a)  # expect: [3] [9]
    exchange(others, pair)
    print(others, pair.b)  # expect: [1, 2] [3]
    swap(pair.a, pair.a)
    var name = String("y")
    swap(name, pair.name)
    print(pair.a, name, pair.name)  # expect: [9] x y
    var rows: List[List[Int]] = []
    for i in range(3):
        swap(rows, pair.inner)
        rows.append([i])
    print(rows, pair.inner)  # expect: [[4], [], [0], [2]] [[1]]
    swap(rows[0], rows[2])
    print(rows)  # expect: [[0], [], [4], [2]]
