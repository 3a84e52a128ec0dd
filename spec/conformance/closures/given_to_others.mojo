# Functions are given to others by name, in brackets or as arguments.
fn twice(x: Int) -> Int:
    return x * 2
fn apply[f: fn(Int) -> Int](x: Int) -> Int:
    return f(x) + 1
fn each[f: fn(Int) capturing -> None](n: Int):
    for i in range(n):
        f(i)
def run(f, x):
    return f(x)
fn with_arg(f: fn(Int) -> Int, x: Int) -> Int:
    return f(x)
fn main():
    print(apply[twice](3))
    var total = 0
    var names = List[String]()
    @parameter
    fn inner(x: Int):
        total += x
        names.append(String(x))
    each[inner](4)
    inner(10)
    print(total, names)
    var k = 5
    fn plus(x: Int) -> Int:
        return x + k
    print(apply[plus](3), plus(1), run(plus, 2), with_arg(plus, 7), with_arg(lambda x: x * k, 7))
    print(run(twice, 4), with_arg(twice, 5))
    # expect: 7
    # expect: 16 [0, 1, 2, 3, 10]
    # expect: 9 6 7 12 35
    # expect: 8 10
