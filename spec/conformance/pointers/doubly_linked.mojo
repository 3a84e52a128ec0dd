# Nodes with texts, linked both ways; one is taken out of the middle.
struct Node:
    var name: String
    var next: UnsafePointer[Node]
    var before: UnsafePointer[Node]

    fn __init__(out self, name: String):
        self.name = name
        self.next = UnsafePointer[Node]()
        self.before = UnsafePointer[Node]()

    fn __del__(owned self):
        print("end of", self.name)

fn made(name: String) -> UnsafePointer[Node]:
    var p = UnsafePointer[Node].alloc(1)
    p.init_pointee_move(Node(name))
    return p

fn link(a: UnsafePointer[Node], b: UnsafePointer[Node]):
    a[].next = b
    b[].before = a

fn main():
    var a = made("a")
    var b = made("b")
    var c = made("c")
    link(a, b)
    link(b, c)
    print(a[].next[].name, c[].before[].before[].name)  # expect: b a
    link(b[].before, b[].next)
    b.destroy_pointee()  # expect: end of b
    b.free()
    print(a[].next[].name, c[].before[].name)  # expect: c a
    c[].before[].name += "!"
    print(a[].name)  # expect: a!
    a.destroy_pointee()  # expect: end of a!
    c.destroy_pointee()  # expect: end of c
    a.free()
    c.free()
