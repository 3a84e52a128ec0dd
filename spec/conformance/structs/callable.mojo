# `__call__` lets a value be called like a function.
struct Line:
    slope: f64
    start: f64

    fn __call__(self, x: f64) -> f64:
        return self.start + self.slope * x

    fn __call__(self) -> f64:
        return self.start

f = Line(0.5, 10.0)
print(f(0.0), f(3.0), f())  # expect: 10.0 11.5 10.0
