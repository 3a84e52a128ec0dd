# Parameters that are values, with defaults, by position and by name; constants made of them.
struct Buffer[T: AnyType, size: Int = 4]:
    comptime bytes = size * 8
    var data: InlineArray[T, size]

    fn __init__(out self, fill: T):
        self.data = InlineArray[T, size](fill=fill)

    fn total(self) -> Int:
        var t = 0
        for i in range(Self.size):
            t += Int(self.data[i])
        return t

struct Named[name: StringLiteral, flag: Bool = False]:
    fn __init__(out self):
        pass

    fn show(self):
        print(name, flag)

fn main():
    var b = Buffer[Int](fill=3)
    print(b.total(), b.size)  # expect: 12 4
    print(Buffer[Int, 7](2).total(), Buffer[Int, size=7].bytes)  # expect: 14 56
    Named["one"]().show()  # expect: one False
    Named["two", flag=True]().show()  # expect: two True
