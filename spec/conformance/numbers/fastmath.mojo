# What `@fastmath` may do does not show where every step is exact, or a NaN or infinity comes of it.

@fastmath
fn total(xs: List[Float64]) -> Float64:
    var sum = 0.0
    for x in xs:
        sum += x
    return sum

@fastmath
fn norm(a: List[Float32], b: List[Float32]) -> Float32:
    var sum: Float32 = 0.0
    for i in range(len(a)):
        var difference = a[i] - b[i]
        sum += difference * difference
    return sum / 4.0

@fastmath
fn divide(mut xs: List[Float32], ys: List[Float32]):
    for i in range(len(xs)):
        xs[i] = xs[i] / ys[i]

@fastmath
fn product(a: List[Float64], b: List[Float64], mut c: List[Float64], n: Int):
    for i in range(n):
        for j in range(n):
            var sum = 0.0
            for k in range(n):
                sum += a[i * n + k] * b[k * n + j]
            c[i * n + j] = sum

@fastmath
fn rows(a: List[Float64], n: Int) -> List[Float64]:
    var sums = List[Float64]()
    for i in range(n):
        var sum = 0.0
        for k in range(n):
            sum += a[i * n + k]
        sums.append(-sum)
    return sums^

@fastmath
fn rest(a: Float64, b: Float64) -> Float64:
    return a % b + a // b

struct Scale:
    var by: Float64

    fn __init__(out self, by: Float64):
        self.by = by

    @fastmath
    fn all(self, xs: List[Float64]) -> Float64:
        var sum = 0.0
        for x in xs:
            sum += x * self.by + 1.0
        return sum

@fastmath
fn outer(xs: List[Float64]) -> Float64:
    fn one(x: Float64) -> Float64:
        return (0.1 + x) - x

    var sum = 0.0
    for x in xs:
        sum += one(x * 10000000.0)
    return sum

fn main():
    var xs = [Float64(i % 8) for i in range(1000)]
    print(total(xs), total([]), Scale(0.5).all(xs))  # expect: 3500.0 0.0 2750.0
    xs[500] = 1.0 / xs[0]
    print(total(xs))  # expect: inf
    xs[600] = -xs[500]
    print(total(xs))  # expect: nan
    var a = [Float32(i % 5) for i in range(100)]
    var b = [Float32(i % 2) for i in range(100)]
    print(norm(a, b))  # expect: 112.5
    divide(b, a)
    print(b[0], b[1], b[2], b[50] == b[50], b[55])  # expect: nan 1.0 0.0 False inf
    a[3] = 1.0 / a[0]
    divide(a, a.copy())
    print(a[1], a[3])  # expect: 1.0 nan
    var n = 40
    var m = [Float64(i % 7) for i in range(n * n)]
    var c = [0.0 for i in range(n * n)]
    product(m, m, c, n)
    print(c[0], c[41], c[n * n - 1])  # expect: 388.0 393.0 428.0
    print(rows(m, n)[0], rows(m, n)[39])  # expect: -115.0 -117.0
    print(rest(7.5, 2.0), rest(-7.5, 2.0), rest(0.1, 0.0))  # expect: 4.5 -3.5 nan
    print(outer([1.0, 0.0]))  # expect: 0.19999999962747098
