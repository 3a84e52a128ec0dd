# Division, remainder, power, shifts and bits can be taught to a struct as well.
struct Odd:
    n: int

    fn __truediv__(self, other: Odd) -> f64:
        return self.n / other.n

    fn __floordiv__(self, other: Odd) -> int:
        return self.n // other.n

    fn __mod__(self, other: Odd) -> int:
        return self.n % other.n

    fn __pow__(self, k: int) -> int:
        return self.n ** k

    fn __and__(self, other: Odd) -> int:
        return self.n & other.n

    fn __lshift__(self, k: int) -> int:
        return self.n << k

    fn __invert__(self) -> int:
        return ~self.n

a = Odd(7)
b = Odd(2)
print(a / b, a // b, a % b)  # expect: 3.5 3 1
print(a ** 3, a & Odd(3), a << 4, ~a)  # expect: 343 3 112 -8
