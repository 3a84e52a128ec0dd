# Operators are methods with agreed names.
struct Money:
    var cents: Int

    fn __add__(self, other: Money) -> Money:
        return Money(self.cents + other.cents)

    fn __sub__(self, other: Self) -> Self:
        return Self(self.cents - other.cents)

    fn __mul__(self, times: Int) -> Money:
        return Money(self.cents * times)

    fn __neg__(self) -> Money:
        return Money(-self.cents)

fn main():
    var a = Money(250)
    var b = Money(40)
    print((a + b).cents, (a - b).cents, (b * 3).cents, (-a).cents)  # expect: 290 210 120 -250
    print((a + b * 2 - -b).cents)  # expect: 370
