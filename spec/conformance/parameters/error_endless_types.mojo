# A struct cannot hold ever larger versions of itself.
struct Grows[T: AnyType]:
    var inner: List[Grows[List[T]]]  # error: grow without end

    fn __init__(out self):
        self.inner = []

fn main():
    var g = Grows[Int]()
