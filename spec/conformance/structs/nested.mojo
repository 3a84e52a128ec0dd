# Structs inside structs, read and changed through both.
struct Point:
    x: int
    y: int

struct Segment:
    start: Point
    end: Point

    fn length2(self) -> int:
        dx = self.end.x - self.start.x
        dy = self.end.y - self.start.y
        return dx * dx + dy * dy

s = Segment(Point(0, 0), Point(x=3, y=4))
print(s.length2())  # expect: 25
s.end.x += 2
s.start = Point(1, 1)
print(s.length2(), s.start.x, s.end.x)  # expect: 25 1 5
