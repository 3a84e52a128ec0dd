# Nor is it freed.
struct Node:
    var name: String

    fn end(mut self, me: UnsafePointer[Node]):
        me.free()  # fault: being changed

fn main():
    var p = UnsafePointer[Node].alloc(1)
    p[] = Node("a")
    p[].end(p)
