# Makes, walks and frees many binary trees: the cost of small blocks of memory.
from sys import argv
from time import perf_counter_ns


struct Node(Movable):
    var children: List[Node]

    def __init__(out self, depth: Int):
        self.children = List[Node]()
        if depth > 0:
            self.children = List[Node](capacity=2)
            self.children.append(Node(depth - 1))
            self.children.append(Node(depth - 1))

    def count(self) -> Int:
        var total = 1
        for child in self.children:
            total += child.count()
        return total


def forest(n: Int) -> Int:
    var total = 0
    for depth in range(4, n + 1, 4):
        for _ in range(1 << (n - depth)):
            total += Node(depth).count()
    return total


def main() raises:
    var n = Int(argv()[1])
    var repetitions = Int(argv()[2])
    var checksum = 0
    var times = List[Int]()
    for _ in range(repetitions + 1):
        var start = perf_counter_ns()
        checksum += forest(n + Int(checksum == -1))
        times.append(Int(perf_counter_ns() - start))
    print(checksum)
    for i in range(1, len(times)):
        print(times[i])
