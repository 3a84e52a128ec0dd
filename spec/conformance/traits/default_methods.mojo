# A trait's own methods and constants serve every struct that does not write them.
trait Shape(Copyable, Movable):
    comptime sides: Int
    comptime name: StringLiteral = "shape"

    fn area(self) -> Float64:
        ...

    fn describe(self) -> String:
        return String(Self.name, " of area ", self.area())

    @staticmethod
    fn unit() -> Self:
        ...

@fieldwise_init
struct Square(Shape):
    comptime sides = 4
    var side: Float64

    fn area(self) -> Float64:
        return self.side * self.side

    @staticmethod
    fn unit() -> Self:
        return Square(1)

@fieldwise_init
struct Circle(Shape, Writable):
    comptime sides = 0
    comptime name = "circle"
    var radius: Float64

    fn area(self) -> Float64:
        return 3.0 * self.radius * self.radius

    @staticmethod
    fn unit() -> Self:
        return Circle(1)

    fn write_to[W: Writer](self, mut writer: W):
        writer.write("Circle(", self.radius, ")")

fn show[T: Shape](x: T):
    print(x.describe(), T.sides, T.unit().area())

alias Printable = Shape & Writable

fn out[T: Printable](x: T):
    print(x)

fn main():
    show(Square(2))  # expect: shape of area 4.0 4 1.0
    show(Circle(1))  # expect: circle of area 3.0 0 3.0
    out(Circle(2))  # expect: Circle(2.0)
