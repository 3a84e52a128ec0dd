# A parameter that nothing tells must be written.
struct Box[T: Copyable]:
    var items: List[T]

    fn __init__(out self):
        self.items = []

fn main():
    var a = Box()  # error: write Box[…]
    var b: Box = Box[Int]()  # error: `T` of `Box` is not known
    var c = Box[Int, 3]()  # error: too many compile-time arguments
    var d = Box[U=Int]()  # error: has no parameter `U`
    var e = Box[Int, T=Int]()  # error: `T` is given twice
