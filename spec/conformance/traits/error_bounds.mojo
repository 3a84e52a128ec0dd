# A bound is checked at the call; the message says what is missing.
trait Shape:
    fn area(self) -> Float64:
        ...

@fieldwise_init
struct Plain:
    var x: Int

fn show[T: Shape](x: T):
    print(x.area())

fn less[T: Comparable](a: T, b: T) -> Bool:
    return a < b

struct Holder[T: Comparable]:
    fn __init__(out self):
        pass

fn main():
    show(3)  # error: `Int` is not `Shape`, as `T` of `show` must be: it has no `area`
    print(less(Plain(1), Plain(2)))  # error: it has no `__lt__`
    var h = Holder[Plain]()  # error: `Plain` is not `Comparable`
