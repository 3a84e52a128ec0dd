# Several constructors, chosen by the arguments.
struct Angle:
    var degrees: Float64

    fn __init__(out self, degrees: Float64):
        self.degrees = degrees

    fn __init__(out self, turns: Int, halves: Int):
        self.degrees = 360.0 * turns + 180.0 * halves

    fn __init__(out self):
        self.degrees = -1.0

fn main():
    print(Angle(12.5).degrees)  # expect: 12.5
    print(Angle(1, 1).degrees)  # expect: 540.0
    print(Angle().degrees)  # expect: -1.0
