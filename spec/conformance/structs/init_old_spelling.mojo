# The constructor of 2023: `inout self`.
struct Span:
    var low: Int
    var high: Int

    fn __init__(inout self, a: Int, b: Int):
        self.low = min(a, b)
        self.high = max(a, b)

    fn size(borrowed self) -> Int:
        return self.high - self.low

fn main():
    let s = Span(9, 4)
    print(s.low, s.high, s.size())  # expect: 4 9 5
