# Constructors and methods may raise; what they made is not there then.
struct Point(Copyable, Movable):
    var x: Int

    fn __init__(out self, x: Int) raises:
        if x < 0:
            raise Error("negative " + String(x))
        self.x = x

    fn half(self) raises -> Self:
        return Point(self.x // 2)

fn safe(x: Int) -> Int:
    try:
        return Point(x).half().x
    except:
        return -1

fn main():
    print(safe(4), safe(-4))  # expect: 2 -1
