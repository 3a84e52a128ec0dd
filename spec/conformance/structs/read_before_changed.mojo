# Operands are read from left to right, before a method changes them.
struct Reader:
    var at: int
    fn next(mut self) -> int:
        self.at += 1
        return self.at
r = Reader(0)
print(r.at + r.next() * 10 + r.at)  # expect: 11
print(r.at, r.next(), r.at)  # expect: 1 2 2
xs = [r.at, r.next(), r.at]
print(xs)  # expect: [2, 3, 3]
print((r.at, r.next()), f"{r.at}{r.next()}{r.at}")  # expect: (3, 4) 455
r.at += r.next()
print(r.at)  # expect: 11
print(r.at < r.next() < r.next(), r.at == r.next())  # expect: True False
print(min(r.at, r.next()), max(r.at, 0 - r.next()))  # expect: 14 15
