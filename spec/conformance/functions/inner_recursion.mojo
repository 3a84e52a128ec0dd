# Functions inside a function see each other and themselves, whichever comes first, and what is known
# while compiling around them.
fn fib(n: Int) -> Int:
    fn go(n: Int, a: Int, b: Int) -> Int:
        if n < 1:
            return a
        return go(n - 1, b, a + b)
    return go(n, 0, 1)

fn parity(n: Int) -> String:
    fn even(n: Int) -> Bool:
        return True if n == 0 else odd(n - 1)
    fn odd(n: Int) -> Bool:
        return False if n == 0 else even(n - 1)
    return "even" if even(n) else "odd"

fn filled(n: Int) -> List[Int]:
    fn fill(xs: List[Int], n: Int):
        if n > 0:
            xs.append(n)
            fill(xs, n - 1)
    fn fill_twice(xs: List[Int], n: Int):
        fill(xs, n)
        fill(xs, n)
    var xs = List[Int]()
    fill_twice(xs, n)
    return xs

fn scaled[k: Int](x: Int) -> Int:
    alias twice = 2 * k
    fn times(x: Int) -> Int:
        fn more(x: Int) -> Int:
            return x * twice + offset
        return more(x) if x < 100 else times(x - 100)
    alias offset = k
    return times(x)

struct Counter:
    var n: Int

    fn count(self) -> Int:
        def down(n):
            if n <= 0:
                return 0
            return 1 + down(n - 1)
        return down(self.n)

fn go(n: Int) -> Int:
    return -n

fn turns() -> List[Int]:
    var found = List[Int]()
    comptime for i in range(3):
        fn power(n: Int) -> Int:
            return 1 if n == 0 else (i + 1) * power(n - 1)
        found.append(power(2))
    return found

fn main():
    print(fib(50), parity(10), parity(7), filled(2))  # expect: 12586269025 even odd [2, 1, 2, 1]
    print(scaled[3](10), scaled[5](210), Counter(4).count(), go(1), turns())  # expect: 63 105 4 -1 [1, 4, 9]
    fn depth(xs: List[Int]) -> Int:
        return 0 if len(xs) == 0 else 1 + depth(List(xs[1:]))
    print(depth([1, 2, 3]))  # expect: 3
