# A list whose nodes lead to one another.
struct Node:
    var value: Int
    var next: UnsafePointer[Node]

    fn __init__(out self, value: Int):
        self.value = value
        self.next = UnsafePointer[Node]()

struct Chain:
    var head: UnsafePointer[Node]
    var tail: UnsafePointer[Node]
    var size: Int

    fn __init__(out self):
        self.head = UnsafePointer[Node]()
        self.tail = UnsafePointer[Node]()
        self.size = 0

    fn append(mut self, value: Int):
        var node = UnsafePointer[Node].alloc(1)
        node.init_pointee_move(Node(value))
        if self.head:
            self.tail[].next = node
        else:
            self.head = node
        self.tail = node
        self.size += 1

    fn reverse(mut self):
        var before = UnsafePointer[Node]()
        var at = self.head
        self.tail = at
        while at:
            var next = at[].next
            at[].next = before
            before = at
            at = next
        self.head = before

    fn total(self) -> Int:
        var sum = 0
        var at = self.head
        while at:
            sum = sum * 10 + at[].value
            at = at[].next
        return sum

    fn __del__(owned self):
        var at = self.head
        while at:
            var next = at[].next
            at.free()
            at = next

fn main():
    var c = Chain()
    for i in range(1, 6):
        c.append(i)
    print(c.size, c.total())  # expect: 5 12345
    c.reverse()
    c.append(9)
    print(c.size, c.total())  # expect: 6 543219
