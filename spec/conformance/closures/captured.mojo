# Inner functions see, change and copy the variables around them.
struct Noted(Copyable, Movable):
    var name: String
    fn __init__(out self, name: String):
        self.name = name
    fn __copyinit__(out self, other: Self):
        self.name = other.name + "'"
    fn __del__(deinit self):
        print("end of", self.name)

fn call(f: fn() -> None):
    f()

fn compose[f: fn(Int) -> Int, g: fn(Int) -> Int](x: Int) -> Int:
    return f(g(x))

fn fold[T: Copyable & Movable, //, f: fn(T, Int) -> T](start: T, n: Int) -> T:
    var made = start.copy()
    for i in range(n):
        made = f(made, i)
    return made^

fn outer(n: Int) -> Int:
    var step = 2
    fn down(n: Int) -> Int:
        return n if n < 0 else down(n - step)
    return down(n)

fn nested() -> Int:
    var a = 1
    fn one() -> Int:
        var b = 10
        fn two() -> Int:
            a += 1
            return a + b
        return two() + two()
    return one() * 100 + a

fn main():
    var noted = Noted("n")
    fn show():
        print("seen", noted.name)
    call(show)
    print("after")
    var k = 3
    fn add(x: Int) -> Int:
        return x + k
    fn mul(x: Int) -> Int:
        return x * k
    print(compose[add, mul](4), compose[mul, add](4))
    k = 10
    print(compose[add, mul](4))
    print(outer(7), nested())
    var count = 0
    @parameter
    fn tick():
        count += 1
        if count < 5:
            tick()
    tick()
    print(count)
    var words = ["a"]
    fn grow(w: String):
        words.append(w)
    grow("b")
    grow("c")
    print(words)
    var base = 100
    @__copy_capture(base)
    @parameter
    fn late(x: Int) -> Int:
        return base + x
    base = 0
    print(late(1), base)
    var f = lambda x: x * 2
    print(f(4))
    # expect: seen n
    # expect: end of n
    # expect: after
    # expect: 15 21
    # expect: 50
    # expect: -1 2503
    # expect: 5
    # expect: [a, b, c]
    # expect: 101 0
    # expect: 8
