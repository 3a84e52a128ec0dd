# Spellings of different years in one program.
from std.math import sqrt

@value
struct Point:
    var x: Float64
    y: f64

    fn length(borrowed self) -> float:
        return sqrt(self.x * self.x + self.y * self.y)

def longest(points: [Point]) -> f64:
    best = 0.0
    for p in points:
        let n = p.length()
        if n > best:
            best = n
    return best

fn main():
    var points = List[Point]()
    points.append(Point(3, 4))
    points.append(Point(x=5.0, y=12.0))
    print(longest(points))  # expect: 13.0
