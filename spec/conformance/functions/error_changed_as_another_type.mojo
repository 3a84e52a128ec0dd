fn grow(mut n: Float64):
    n += 1

fn push(mut xs: List[Int]):
    xs.append(1)

fn main():
    var n = 4
    grow(n)  # error: expected `Float64`, found `Int`
    var xs = [1, 2, 3]
    push(xs[0:2])  # error: a slice cannot be changed as a whole
    var ys = xs[:]
    push(ys)  # error: expected `List[Int]`, found `a slice of List[Int]`
    var empty = []
    push(empty)
    print(empty)
