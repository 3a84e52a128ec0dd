# Other arguments make other types.
@fieldwise_init
struct Box[T: Copyable & Movable](Copyable, Movable):
    var value: T

fn show(b: Box[Int]):
    print(b.value)

fn main():
    show(Box(1))
    show(Box("x"))  # error: expected `Box[Int]`
    var n: Box[Float64] = Box[Int](1)  # error: expected `Box[Float64]`, found `Box[Int]`
