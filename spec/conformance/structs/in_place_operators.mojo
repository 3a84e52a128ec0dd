# In-place operators change the value that stands on their left.
struct Vec:
    var x: Float64
    var y: Float64

    fn __iadd__(inout self, other: Vec):
        self.x += other.x
        self.y += other.y

    fn __isub__(mut self, other: Vec):
        self.x -= other.x
        self.y -= other.y

    fn __imul__(mut self, k: Float64):
        self.x *= k
        self.y *= k

fn main():
    var v = Vec(1.0, 2.0)
    v += Vec(0.5, 0.5)
    v *= 4.0
    v -= Vec(6, 0)
    print(v.x, v.y)  # expect: 0.0 10.0
