# What bench/embedding/run.py calls.
from math import sqrt


struct Point:
    var x: Float64
    var y: Float64

    fn __init__(out self, x: Float64, y: Float64):
        self.x = x
        self.y = y

    fn norm(self) -> Float64:
        return sqrt(self.x * self.x + self.y * self.y)


fn f(i: Int) -> Int:
    return i + 1


fn g(x: Float64, y: Float64) -> Float64:
    return x * y


fn size(text: String) -> Int:
    return len(text)


fn same(text: String) -> String:
    return text


fn same_list(xs: List[Int]) -> List[Int]:
    return xs


fn total(xs: List[Float32]) -> Float32:
    var all: Float32 = 0
    for x in xs:
        all += x
    return all


fn scale(mut xs: List[Float32], by: Float32):
    for i in range(len(xs)):
        xs[i] *= by


fn made(n: Int) -> List[Float64]:
    return [Float64(i) for i in range(n)]


fn ones(n: Int) -> List[Float32]:
    return [Float32(1) for _ in range(n)]


fn fails(i: Int) -> Int:
    var xs = [1]
    return xs[i]
