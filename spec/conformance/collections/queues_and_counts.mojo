# Queues with two ends, and counts of values.
from collections import Deque, Counter
def main():
    var q = Deque[String]()
    for w in ["b", "c", "d"]:
        q.append(w)
    q.appendleft("a")
    print(q, len(q), q[0], q[-1], "c" in q)
    print(q.popleft(), q.pop())
    q.rotate(1)
    print(q, q.peek(), q.peekleft())
    var few = Deque[Int](maxlen=2)
    for i in range(5):
        few.append(i)
    print(few)
    few.extendleft([7, 8])
    few.reverse()
    print(few, few == Deque[Int]([7, 8]))
    var c = Counter[String](["x", "y", "x", "z", "x", "y"])
    print(c["x"], c["none"], c.total(), len(c))
    for each in c.most_common(2):
        print(each._value, each._count)
    c["z"] = 9
    print((c + c)["z"], "y" in c)
    # expect: Deque(a, b, c, d) 4 a d True
    # expect: a d
    # expect: Deque(c, b) b c
    # expect: Deque(3, 4)
    # expect: Deque(7, 8) True
    # expect: 3 0 6 3
    # expect: x 3
    # expect: y 2
    # expect: 18 True
