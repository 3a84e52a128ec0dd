# What is combined with a slice is stored into it, whether it has a name or not; its bounds are
# evaluated once.
fn next(mut n: int) -> int:
    n += 1
    return n

fn main():
    var xs = [1, 2, 3, 4, 5, 6]
    v = xs[1:3]
    v += 10
    print(v, xs)  # expect: [12, 13] [1, 12, 13, 4, 5, 6]
    v *= v
    print(xs)  # expect: [1, 144, 169, 4, 5, 6]
    ref w = xs[3:]
    w -= 1
    print(w, xs)  # expect: [3, 4, 5] [1, 144, 169, 3, 4, 5]
    w = [7, 8, 9]
    print(xs)  # expect: [1, 144, 169, 7, 8, 9]
    n = 0
    xs[next(n):3] += 1
    xs[next(n)] += next(n)
    print(n, xs)  # expect: 3 [1, 145, 173, 7, 8, 9]
    xs[::2] += 100
    print(xs)  # expect: [101, 145, 273, 7, 108, 9]
    xs[n] += next(n)
    print(n, xs)  # expect: 4 [101, 145, 273, 11, 108, 9]
    xs[::-1] = xs[:]
    print(xs)  # expect: [9, 108, 11, 273, 145, 101]
    xs[4::-2] = xs[1:4] * 2
    print(xs)  # expect: [546, 108, 22, 273, 216, 101]
