# A struct with @fieldwise_init keeps the constructor from its fields beside one of its own.
@fieldwise_init
struct Span:
    var first: Int
    var last: Int

    fn __init__(out self, length: Int):
        self.first = 0
        self.last = length - 1

fn main():
    var a = Span(3, 9)
    var b = Span(4)
    print(a.first, a.last, b.first, b.last)  # expect: 3 9 0 3
