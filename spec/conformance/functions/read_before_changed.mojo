# Operands are read from left to right, before a call or := changes them.
fn bump(mut n: int) -> int:
    n += 1
    return n
fn three(a: int, b: int, c: int):
    print(a, b, c)
fn main():
    x = 1
    three(x, bump(x), x)  # expect: 1 2 2
    y = x + bump(x) * 100 + x
    print(y)  # expect: 305
    s = "a"
    print(s + (s := "b") + s)  # expect: abb
    print(s, s := "c", s)  # expect: b c c
    a, b = x, bump(x)
    print(a, b)  # expect: 3 4
    xs = [1, 2, 3]
    i = 0
    xs[i] = bump(i)
    print(xs, i)  # expect: [1, 1, 3] 1
    print(xs[i] + xs[bump(i)])  # expect: 4
    x -= bump(x)
    print(x)  # expect: -1
    print(divmod(x + 100, bump(x)) if x else (0, 0)) # fault: division
