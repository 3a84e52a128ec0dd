# Methods see the parameters, plainly and through Self.
struct Stack[T: Copyable & Movable](Sized):
    var items: List[Self.T]

    fn __init__(out self):
        self.items = List[Self.T]()

    fn push(mut self, value: T):
        self.items.append(value)

    fn pop(mut self) -> T:
        return self.items.pop()

    fn __len__(self) -> Int:
        return len(self.items)

fn bottom[T: Copyable & Movable](s: Stack[T]) -> T:
    return s.items[0]

fn main():
    var s = Stack[String]()
    s.push("a")
    s.push("b")
    print(len(s), bottom(s), s.pop(), len(s))  # expect: 2 a b 1
    var deep = Stack[List[Int]]()
    deep.push([1, 2])
    deep.push([3])
    print(deep.pop(), bottom(deep))  # expect: [3] [1, 2]
