# A struct that holds a list of its own kind: walked, changed, taken apart, put into itself.
struct Node:
    var value: int
    var kids: [Node]
    fn total(self) -> int:
        t = self.value
        for k in self.kids:
            t += k.total()
        return t
    fn add(mut self, n: int):
        if len(self.kids) == 0 or n % 2:
            self.kids.append(Node(n, []))
        else:
            self.kids[-1].add(n)
    fn depth(self) -> int:
        best = 0
        for k in self.kids:
            best = max(best, k.depth())
        return best + 1
fn walk(mut n: Node, by: int):
    n.value += by
    for ref k in n.kids:
        walk(k, by + 1)
fn leaf(n: Node) -> Node:
    if len(n.kids) == 0:
        return n
    return leaf(n.kids[0])
fn strip(owned n: Node) -> [Node]:
    return n.kids
fn swap_kids(n: Node):
    n.kids[0], n.kids[1] = n.kids[1], n.kids[0]
fn main():
    root = Node(1, [])
    for i in range(1, 6):
        root.add(i)
    print(root.total(), root.depth(), len(root.kids))  # expect: 16 3 3
    walk(root, 10)
    print(root.total(), leaf(root).value, root.kids[2].value)  # expect: 83 14 16
    swap_kids(root)
    for ref k in root.kids:
        walk(k, 100)
    ks = strip(root)
    print(len(ks), ks[0].total(), root.total())  # expect: 3 231 585
    root.kids[0].kids.append(root.kids[1])
    root.kids[1] = root.kids[0]
    root = root.kids[1]
    print(root.total(), root.depth())  # expect: 458 3
    root.kids = root.kids[0].kids
    print(root.total(), len(root.kids))  # expect: 114 0
    root.kids[0].kids.extend([leaf(root), root])  # fault: index out of range
