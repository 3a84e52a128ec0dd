# An operator that the struct does not define.
struct Coin:
    cents: int

    fn __add__(self, other: Coin) -> Coin:
        return Coin(self.cents + other.cents)

fn main():
    var a = Coin(1)
    var b = Coin(2)
    print((a + b).cents)
    print((a - b).cents)  # error: `-`
    print(a < b)  # error: `<`
