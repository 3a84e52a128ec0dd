# DynamicVector of 2023 is a List.
from utils.vector import DynamicVector

struct Stack:
    var data: DynamicVector[Int]

    fn __init__(inout self):
        self.data = DynamicVector[Int]()

    fn push(inout self, x: Int):
        self.data.push_back(x)

    fn pop(inout self) -> Int:
        return self.data.pop_back()

fn main():
    var v = DynamicVector[Int](8)
    v.push_back(3)
    v.push_back(4)
    print(len(v), v[1], v.pop_back(), len(v))
    var s = Stack()
    s.push(1)
    s.push(2)
    print(s.pop(), s.pop())
    var w = DynamicVector[Float32](capacity=4)
    w.append(1.5)
    print(w[0], w.size)
    # expect: 2 4 4 1
    # expect: 2 1
    # expect: 1.5 1
