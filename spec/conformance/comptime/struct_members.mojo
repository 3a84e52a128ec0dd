# Compile-time names that belong to a struct.
struct Circle:
    alias PI = 3.0
    comptime NAME = "circle"
    var radius: Float64

    fn area(self) -> Float64:
        return Self.PI * self.radius * self.radius

fn main():
    print(Circle.NAME, Circle.PI)  # expect: circle 3.0
    print(Circle(2.0).area())  # expect: 12.0
