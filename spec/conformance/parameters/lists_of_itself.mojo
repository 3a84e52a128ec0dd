# A struct with parameters may hold values of itself in a list.
struct Node[T: Copyable & Movable](Copyable, Movable):
    var value: T
    var next: List[Node[T]]

    fn __init__(out self, var value: T):
        self.value = value^
        self.next = []

    fn push(mut self, var value: Self.T):
        self.next.append(Node[T](value^))

    fn count(self) -> Int:
        var n = 1
        for each in self.next:
            n += each.count()
        return n

fn main():
    var root = Node(String("a"))
    root.push("b")
    root.push("c")
    root.next[0].push("d")
    print(root.count(), root.next[0].next[0].value)  # expect: 4 d
