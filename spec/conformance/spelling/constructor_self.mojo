# `inout self` and `out self` in a constructor.
struct Old:
    var n: Int

    fn __init__(inout self, n: Int):
        self.n = n * 2

struct New:
    var n: Int

    def __init__(out self, n: Int):
        self.n = n * 2

fn main():
    print(Old(3).n, New(3).n)  # expect: 6 6
