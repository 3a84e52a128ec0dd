# A search tree whose nodes own a text; methods go down by themselves.
struct Node:
    var key: Int
    var text: String
    var left: UnsafePointer[Node]
    var right: UnsafePointer[Node]

    fn __init__(out self, key: Int, text: String):
        self.key = key
        self.text = text
        self.left = UnsafePointer[Node]()
        self.right = UnsafePointer[Node]()

    fn insert(mut self, key: Int, text: String):
        if key < self.key:
            if self.left:
                self.left[].insert(key, text)
            else:
                self.left = UnsafePointer[Node].alloc(1)
                self.left.init_pointee_move(Node(key, text))
        elif self.right:
            self.right[].insert(key, text)
        else:
            self.right = UnsafePointer[Node].alloc(1)
            self.right.init_pointee_move(Node(key, text))

    fn show(self) -> String:
        var made = String("")
        if self.left:
            made += self.left[].show()
        made += self.text
        if self.right:
            made += self.right[].show()
        return made

    fn __del__(owned self):
        for child in [self.left, self.right]:
            if child:
                child.destroy_pointee()
                child.free()

fn height(p: UnsafePointer[Node]) -> Int:
    if not p:
        return 0
    return 1 + max(height(p[].left), height(p[].right))

fn main():
    var root = UnsafePointer[Node].alloc(1)
    root.init_pointee_move(Node(5, "e"))
    for pair in [(2, "b"), (8, "h"), (1, "a"), (9, "i"), (3, "c")]:
        root[].insert(pair[0], pair[1])
    print(root[].show(), height(root))  # expect: abcehi 3
    root.destroy_pointee()
    root.free()
