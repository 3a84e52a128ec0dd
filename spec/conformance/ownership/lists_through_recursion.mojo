# Lists through recursion: returned, grown, given.
fn f(xs: [int], n: int) -> [int]:
    if n == 0:
        return xs
    return f(xs + [n], n - 1)
fn g(xs, n: int):
    if n > 0:
        xs.append(n)
        g(xs, n - 1)
fn h(owned xs: [int]) -> [int]:
    if len(xs) > 3:
        return xs
    xs.append(len(xs))
    return h(xs)
fn k(xs: [int]) -> [int]:
    ys = xs
    ys.append(1)
    return ys
fn m(p: [int]) -> [int]:
    p = p + [9]
    p.append(3)
    return p
fn main():
    a = [0]
    print(f(a, 3), a)  # expect: [0, 3, 2, 1] [0]
    g(a, 2)
    print(a)  # expect: [0, 2, 1]
    print(h(a), a)  # expect: [0, 2, 1, 3] [0, 2, 1]
    print(k(a), a, k(a)[1:])  # expect: [0, 2, 1, 1] [0, 2, 1] [2, 1, 1]
    print(h(a)[-1], len(h(h(a))))  # expect: 3 4
