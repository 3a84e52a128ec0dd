# Iterators end by StopIteration; before, `__has_next__` or `__len__` told whether there is more.
struct Numbers(Copyable, Movable):
    var next_one: Int
    var last: Int

    fn __init__(out self, last: Int):
        self.next_one = 0
        self.last = last

    fn __iter__(self) -> Self:
        return self.copy()

    fn __next__(mut self) raises StopIteration -> Int:
        if self.next_one >= self.last:
            raise StopIteration()
        self.next_one += 1
        return self.next_one


struct Countdown(Copyable, Movable):
    var left: Int

    fn __init__(out self, n: Int):
        self.left = n

    fn __len__(self) -> Int:
        return self.left

    fn __next__(mut self) -> String:
        self.left -= 1
        return String("item ", self.left)


struct Bag(Copyable, Movable):
    var n: Int

    fn __init__(out self, n: Int):
        self.n = n

    fn __iter__(self) -> Countdown:
        return Countdown(self.n)


struct Pairs(Copyable, Movable):
    var left: Int

    fn __init__(out self, n: Int):
        self.left = n

    fn __iter__(self) -> Self:
        return self.copy()

    fn __has_next__(self) -> Bool:
        return self.left > 0

    fn __next__(mut self) -> Tuple[Int, String]:
        self.left -= 1
        return (self.left, String("x") * self.left)


fn first_above(numbers: Numbers, limit: Int) -> Int:
    for n in numbers:
        if n > limit:
            return n
    return -1


fn main():
    for i in Numbers(5):
        if i == 2:
            continue
        if i == 4:
            break
        print(i)
    else:
        print("not told")
    # expect: 1
    # expect: 3
    for i in Numbers(2):
        print(i)
    else:
        print("all told")
    # expect: 1
    # expect: 2
    # expect: all told
    for text in Bag(2):
        print(text)
    # expect: item 1
    # expect: item 0
    for n, text in Pairs(3):
        print(n, text)
    # expect: 2 xx
    # expect: 1 x
    # expect: 0 
    var numbers = Numbers(4)
    print([x * x for x in numbers if x != 2])  # expect: [1, 9, 16]
    for x in numbers:  # a loop steps a copy
        for y in Numbers(x):
            print(x * y, end=" ")
    print()  # expect: 1 2 4 3 6 9 4 8 12 16 
    for i, x in enumerate(Numbers(2)):
        print(i, x)
    # expect: 0 1
    # expect: 1 2
    print(sum(Numbers(4)), first_above(numbers, 2), first_above(numbers, 9))  # expect: 10 3 -1
