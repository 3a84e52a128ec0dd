# `and` and `or` of what is known while compiling.
struct Pair:
    var a: Int
    var xs: [Float32]

    fn __init__(out self, a: Int):
        self.a = a
        self.xs = []
        5 or 2

fn main():
    var n = 3
    print(5 or 2, 0 or 7, 5 and 2, 0 and 7)  # expect: 5 7 2 0
    print("" or "b", [1] or [2], 2.5 or n, 0.0 or n)  # expect: b [1] 2.5 3
    print(Pair(4).a)  # expect: 4
