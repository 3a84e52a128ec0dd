# Functions given as compile-time parameters and as arguments: what is called is made for them.
fn apply[f: fn(Int) -> Int](x: Int) -> Int:
    return f(x)
fn twice[f: fn(Int) capturing -> None](n: Int):
    f(n)
    f(n + 1)
fn vec[origins: OriginSet, //, f: fn[w: Int](Int) capturing [origins] -> None, width: Int](n: Int):
    var i = 0
    while i + width <= n:
        f[width](i)
        i += width
    while i < n:
        f[1](i)
        i += 1
fn forward[f: fn(Int) capturing [_] -> None](n: Int):
    twice[f](n * 10)
alias Op = fn(Int, Int) -> Int
fn fold[op: Op](xs: List[Int]) -> Int:
    var r = xs[0]
    for i in range(1, len(xs)):
        r = op(r, xs[i])
    return r
fn add(a: Int, b: Int) -> Int: return a + b
fn sq(x: Int) -> Int: return x * x
def run(f: fn(Int) -> Int, x: Int) -> Int:
    return f(x)
def run2[F: def(Int) -> Int](f: F, x: Int) -> Int:
    return f(x)
def sort_by(mut xs: List[Int], f: def(Int, Int) -> Bool):
    for i in range(len(xs)):
        for j in range(len(xs) - 1):
            if f(xs[j + 1], xs[j]):
                var t = xs[j]
                xs[j] = xs[j + 1]
                xs[j + 1] = t
struct M:
    @staticmethod
    fn neg(x: Int) -> Int: return -x
fn scaled[k: Int](x: Int) -> Int: return x * k
fn main():
    print(apply[sq](5), apply[M.neg](5), apply[scaled[7]](3))  # expect: 25 -5 21
    var total = 0
    @parameter
    fn acc(i: Int):
        total += i
    twice[acc](3)
    print(total)  # expect: 7
    forward[acc](1)
    print(total)  # expect: 28
    var log = List[Int]()
    @parameter
    fn body[w: Int](i: Int):
        log.append(w)
        log.append(i)
    vec[body, 4](10)
    print(log)  # expect: [4, 0, 4, 4, 1, 8, 1, 9]
    print(fold[add]([1, 2, 3]))  # expect: 6
    print(run(sq, 4), run2(sq, 4), run(lambda x: x + total, 3), run2(M.neg, 3))  # expect: 16 16 31 -3
    var ys = [3, 1, 2]
    sort_by(ys, lambda a, b: a > b)
    print(ys)  # expect: [3, 2, 1]
