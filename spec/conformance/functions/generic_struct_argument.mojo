# A generic function takes any struct that has the fields it reads.
struct Square:
    var side: Float64

    fn area(self) -> Float64:
        return self.side * self.side

struct Circle:
    var radius: Float64

    fn area(self) -> Float64:
        return 3.0 * self.radius * self.radius

def report(shape):
    print("area", shape.area())

report(Square(2.0))  # expect: area 4.0
report(Circle(1.0))  # expect: area 3.0
