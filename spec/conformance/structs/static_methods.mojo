# Static methods belong to the type and take no `self`.
struct Circle:
    var radius: Float64

    @staticmethod
    fn unit() -> Circle:
        return Circle(1.0)

    @staticmethod
    fn area_of(radius: Float64) -> Float64:
        return 3.0 * radius * radius

    fn area(self) -> Float64:
        return Self.area_of(self.radius)

fn main():
    print(Circle.unit().area())  # expect: 3.0
    print(Circle.area_of(0.5), Circle(2.0).area())  # expect: 0.75 12.0
    var c = Circle.unit()
    print(c.area_of(10.0))  # expect: 300.0
