"""Python functions for `test_jit.py`: each runs compiled and in CPython, and must agree."""

from __future__ import annotations

import math

from mojovm import jit

LIMIT = 7
SCALE = 0.1
SIGNS = (-1, 1)
NAME = "mojo"
DEEP = math.inf


@jit
def arithmetic(a: int, b: int):
    return a + b, a - b, a * b, -a, +b, a & b, a | b, a ^ b, ~a


@jit
def int_division(a, b):
    return a // b, a % b, a / b, divmod(a, b)


@jit
def float_division(x: float, y: float):
    return x // y, x % y, x / y


@jit
def in_place(a: int, b: int):
    n = a
    n += b
    n -= 3
    n *= 2
    n //= b
    n %= LIMIT
    n <<= 2
    n >>= 1
    return n


@jit
def float_in_place(x: float, y: float):
    t = x
    t /= y
    t **= 2
    xs = [t, x]
    xs[0] /= y
    xs[len(xs) - 1] %= 2
    return t, xs


@jit
def shifts(a: int, n: int):
    return (a >> n, 5 << 3, a >> 70)


@jit
def shift_left(n: int):
    return (1 << n) & 0xFFFF


@jit
def powers(a: int, x: float):
    return a**2, a**3, x**2, 2**10


@jit
def float_power(x: float, y: float):
    return x**y


@jit
def compared(a, b):
    return a < b, a <= b, a == b, a != b, 0 < a < b, not a


@jit
def logic(a: int, b: int):
    if a and not b or a > 3 and (b or a < 5):
        return 1
    elif a or b:
        return 2
    return 3 if not (a or b) else 4


@jit
def bools(p: bool, a: int):
    return p and a > 0 or not p


@jit
def constants(x: float):
    return x * SCALE + (0.1 + 0.2) + LIMIT / 3 + SIGNS[0] * x + math.pi + 1e22, -(2**2), 10 // 3


@jit
def infinity(x: float):
    best = DEEP
    if x < best:
        best = x
    return best, float("inf") > x


@jit
def extremes(a, b, xs):
    return min(a, b), max(a, b), min(xs), max(xs), abs(a)


@jit
def sums(xs):
    return sum(xs), sum(x * x for x in xs), len(xs), sum([x + 1 for x in xs if x > 0])


@jit
def quantors(xs):
    return any(x > 2 for x in xs), all(x for x in xs), 3 in xs


@jit
def conversions(x: float, n: int):
    return int(x), round(x), round(x, 1), math.floor(x), math.ceil(x), math.trunc(x), float(n)


@jit
def big(x: float):
    return int(x)


@jit
def number(text: str):
    return int(text)


@jit
def maths(x: float):
    return math.sin(x), math.cos(x), math.atan(x), math.fabs(x), math.tanh(x), math.isnan(x)


@jit
def roots(x: float):
    return math.sqrt(x)


@jit
def logarithm(x: float):
    return math.log(x)


@jit
def exponential(x: float):
    return math.exp(x)


@jit
def inverse(x: float):
    return math.acos(x)


@jit
def two(x: float, y: float):
    return math.atan2(x, y), math.gcd(int(x), 6)


@jit
def indexed(xs, i: int):
    return xs[i]


@jit
def sliced(xs, i: int, j: int):
    return xs[i:j], xs[:i] + xs[j:], xs[::-1], xs[i:][::2]


@jit
def stepped(xs, k: int):
    return xs[::k]


@jit
def own_slice(xs):
    part = xs[1:]
    part.append(9)
    return part


@jit
def methods(xs, n: int):
    ys = list(xs)
    ys.append(n)
    ys.insert(n, 5)
    ys.extend(xs)
    ys.reverse()
    zs = ys.copy()
    zs.sort()
    last = ys.pop()
    return ys, zs, last, ys.count(n), sorted(ys, reverse=True), ys * 2, ys == zs


@jit
def found(xs, n: int):
    return xs.index(n)


@jit
def removed(xs, n: int):
    xs.remove(n)


@jit
def popped(xs, i: int):
    return xs.pop(i)


@jit
def filled(xs: list[int], n: int) -> None:
    for i in range(n):
        xs.append(i)
    for i in range(len(xs)):
        xs[i] += 1


@jit
def rebound(xs):
    xs = [x + 1 for x in xs]
    xs.append(0)
    xs[0] *= 2
    return xs


@jit
def ranges(a: int, b: int, c: int):
    total = 0
    for i in range(a):
        total += i
    for i in range(a, b):
        total += 2 * i
    for i in range(b, a, c):
        total += 3 * i
    return total


@jit
def walked(xs, ys):
    out = []
    for i, (x, y) in enumerate(zip(xs, ys)):  # noqa: B905
        out.append(i * x - y)
    for x in reversed(xs):
        out.append(x)
    return out


@jit
def changed_while_walked(xs):
    total = 0
    for i, x in enumerate(xs):
        xs[i] = 1
        total += x
    return total


@jit
def loops(n: int):
    steps = 0
    while n > 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
        if steps > 50:
            break
    else:
        steps = -steps
    for i in range(10):
        if i == n:
            continue
        if i > n + 5:
            break
        steps += i
    else:
        steps += 1000
    return steps


@jit
def swapped(xs, i: int, j: int):
    ys = xs[:]
    ys[i], ys[j] = ys[j], ys[i]
    a, b = ys[0], ys[-1]
    a, b = b, a + b
    return ys, a, b


@jit
def double_buffer(xs, n: int):
    now = list(xs)
    then = [0] * len(now)
    for _ in range(n):
        for i in range(len(now)):
            then[i] = now[i - 1] + 1
        now, then = then, now
    return now


@jit
def grid(n: int, m: int):
    rows = []
    for i in range(n):
        row = []
        for j in range(m):
            row.append(i * j)
        rows.append(row)
    if n and m:
        rows[0][0] = 5
        rows[-1].append(6)
    return rows


@jit
def table(n: int):
    t = [[0] * n for _ in range(n)]
    for i in range(n):
        for j in range(n):
            t[i][j] = t[i][j - 1] + i
    return t


@jit
def helped(a: int, b: int = 3, *, c: int = LIMIT) -> int:
    return a * b + c


@jit
def helping(a):
    return helped(a) + helped(a, 2) + helped(a, c=1, b=0)


@jit
def appended(xs, n):
    xs.append(n)


@jit
def by_helper(n):
    xs = [n]
    appended(xs, n + 1)
    appended(xs, n + 2)
    return xs


@jit
def factorial(n: int) -> int:
    return 1 if n <= 1 else n * factorial(n - 1)


@jit
def words(a: str, b: str):
    """Words that are names in Python alone."""
    fn = a + b
    var = fn * 2
    match = var[1:-1]
    return fn, match, match.upper(), a in b, a < b, len(fn), a.startswith(b), NAME + a


@jit
def texts(s: str, t: str):
    out = [s.find(t), s.rfind(t), s.count(t)]
    changed = [s.replace(t, "-"), s.lower(), s.strip(), s.lstrip(), s.rstrip()]
    letters = [c for c in s]  # noqa: C416
    return out, changed, letters, "-".join(letters), s.removeprefix(t), s.removesuffix(t)


@jit
def kinds(s: str):
    return s.isdigit(), s.isalpha(), s.isalnum(), s.isupper(), s.islower(), s.endswith("a")


@jit
def parts(s: str):
    return s.split(","), s.split()


@jit
def bracketed(a: int, xs):
    total: int = (a +
                  1)  # fmt: skip
    other = (a  # a remark
             / 2)  # fmt: skip
    n = (1) if (a > 0) else (2 + a)
    squares = sum((x * x) for x in (xs if a else [a]) if (x > 0))
    more = [(x + 1) for x in (xs) if (x)]
    assert (n != 1000), ("never")  # fmt: skip
    return (total), other, (n), squares, more, (xs)[:(1)], not (a)  # fmt: skip


@jit
def asserted(n: int):
    assert n > 0, "too small"
    return n


@jit
def nothing(n: int):
    """Only documented."""


@jit
def first_of(t: tuple[int, float]):
    a, b = t
    return t[0] + a, b
