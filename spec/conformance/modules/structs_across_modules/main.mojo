from models.line import Line, unit
import models.point as p

var line = Line(p.Point(0.0, 0.0), p.Point(3.0, 4.0))
print(line.length(), unit().length())  # expect: 5.0 1.0
print(p.Point.origin().x, p.Point.DIMENSIONS)  # expect: 0.0 2
fn far(q: p.Point) -> p.Point:
    return p.Point(q.x + 1.0, q.y)
print(far(line.end).x)  # expect: 4.0
