# Also where a field is wanted.
struct Node:
    var value: Int
    var next: UnsafePointer[Node]

fn main():
    var p = UnsafePointer[Node].alloc(1)
    p[] = Node(1, UnsafePointer[Node]())
    print(p[].value)  # expect: 1
    print(p[].next[].value)  # fault: the pointer is null
