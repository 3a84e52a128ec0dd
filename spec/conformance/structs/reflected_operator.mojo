# With a number on the left, the struct on the right answers.
struct Vec:
    x: f64
    y: f64

    fn __mul__(self, k: f64) -> Vec:
        return Vec(self.x * k, self.y * k)

    fn __rmul__(self, k: f64) -> Vec:
        return self * k

v = 2.0 * Vec(1.5, -1.0)
w = Vec(1.5, -1.0) * 3.0
print(v.x, v.y)  # expect: 3.0 -2.0
print(w.x, w.y)  # expect: 4.5 -3.0
