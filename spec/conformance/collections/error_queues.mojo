# What queues and counts are made of.
from collections import Counter, Deque


fn main():
    var q = Deque[Int]()
    q.append("a")  # error: expected `Int`
    print(q.missing)  # error: has no field `missing`
    var c = Counter[List[Thing]]()  # error: `Thing` is not defined
    var none = Deque()  # error: `T` of `Deque` is not known
