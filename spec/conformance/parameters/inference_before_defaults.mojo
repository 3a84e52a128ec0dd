# What the arguments tell comes before a parameter's default.
fn kind[T: Writable & Copyable = Float64](x: T):
    print(x)

fn filled[T: Copyable & Movable, n: Int = 2](x: T) -> List[T]:
    var made = List[T]()
    for _ in range(n):
        made.append(x)
    return made^

fn main():
    kind(1)  # expect: 1
    kind("x")  # expect: x
    kind[Float64](1)  # expect: 1.0
    print(filled("a"), filled[n=3](True))  # expect: [a, a] [True, True, True]
