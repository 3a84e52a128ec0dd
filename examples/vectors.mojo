# A struct with methods and operators, and a list of such structs.
from math import sqrt


@fieldwise_init
struct Vector:
    var x: Float64
    var y: Float64

    def __add__(self, other: Vector) -> Vector:
        return Vector(self.x + other.x, self.y + other.y)

    def __mul__(self, factor: Float64) -> Vector:
        return Vector(self.x * factor, self.y * factor)

    def __eq__(self, other: Vector) -> Bool:
        return self.x == other.x and self.y == other.y

    def length(self) -> Float64:
        return sqrt(self.x * self.x + self.y * self.y)

    def scale(mut self, factor: Float64):
        self.x *= factor
        self.y *= factor


def centre(points: List[Vector]) -> Vector:
    var total = Vector(0.0, 0.0)
    for point in points:
        total = total + point
    return total * (1.0 / Float64(len(points)))


def main():
    var a = Vector(3.0, 4.0)
    print(a.length())  # expect: 5.0
    var b = a + Vector(1.0, -1.0)
    print(b.x, b.y)  # expect: 4.0 3.0
    a.scale(2.0)
    print(a.x, a.y, a == Vector(6.0, 8.0))  # expect: 6.0 8.0 True
    var corners: List[Vector] = [Vector(0.0, 0.0), Vector(4.0, 0.0), Vector(2.0, 3.0)]
    var middle = centre(corners)
    print(round(middle.x, 3), round(middle.y, 3))  # expect: 2.0 1.0
