# Methods check their arguments as functions do.
struct Door:
    angle: int

    fn turn(self, by: int) -> int:
        return self.angle + by

fn main():
    var d = Door(10)
    print(d.turn())  # error: argument `by`
    print(d.turn(1, 2))  # error: too many
    print(d.turn("far"))  # error: expected
