# The body may read whatever is outside: scalars, lists, structs, compile-time names.
alias shift = 100

struct Line:
    slope: int
    start: int

    fn at(self, x: int) -> int:
        return self.start + self.slope * x

line = Line(3, 1)
offsets = [5, 6]
k = 2
ys: [int] = []
parallel for i in range(4):
    ys.append(line.at(i) * k + offsets[i % 2] + shift)
print(ys)  # expect: [107, 114, 119, 126]
