# A struct must have what its traits require.
trait Shape:
    comptime sides: Int

    fn area(self) -> Float64:
        ...

@fieldwise_init
struct Square(Shape):  # error: has no `fn area`, which its trait `Shape` requires
    comptime sides = 4
    var side: Float64

@fieldwise_init
struct Line(Shape):  # error: has no `comptime sides`
    var length: Float64

    fn area(self) -> Float64:
        return 0

fn main():
    pass
