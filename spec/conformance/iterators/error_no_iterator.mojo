# What cannot be looped over, and why.
struct Coin:
    var value: Int

    fn __init__(out self, value: Int):
        self.value = value


struct Endless(Copyable, Movable):
    fn __init__(out self):
        pass

    fn __next__(mut self) -> Int:
        return 1


struct Wrong(Copyable, Movable):
    fn __init__(out self):
        pass

    fn __iter__(self) -> Int:
        return 1


fn main():
    for x in Coin(1):  # error: cannot iterate over `Coin`
        print(x)
    for x in Endless():  # error: nothing tells when `Endless` has no more items
        print(x)
    for x in Wrong():  # error: cannot iterate over `Wrong`
        print(x)
    var it = iter([1])
    print(next(it))  # error: may raise
    print(iter())  # error: takes 1 argument
