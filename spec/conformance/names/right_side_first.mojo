# The whole right side is evaluated before any name on the left changes.
fn main():
    var a = 0
    var b = 1
    for _ in range(10):
        a, b = b, a + b
    print(a, b)  # expect: 55 89
    var xs: List[Int] = [10, 20, 30]
    xs[0], xs[2] = xs[2], xs[0]
    print(xs)  # expect: [30, 20, 10]
