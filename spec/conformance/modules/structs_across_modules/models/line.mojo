from math import sqrt
from .point import Point

@fieldwise_init
struct Line:
    var start: Point
    var end: Point

    fn length(self) -> Float64:
        var dx = self.end.x - self.start.x
        var dy = self.end.y - self.start.y
        return sqrt(dx * dx + dy * dy)

fn unit() -> Line:
    return Line(Point.origin(), Point(1.0, 0.0))
