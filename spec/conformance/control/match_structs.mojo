# A pattern takes a struct or a tuple apart.
struct Point:
    var x: Int
    var y: Int

fn where(p: Point) -> String:
    match p:
        case Point(x=0, y=0):
            return "origin"
        case Point(x=0, y=b):
            return "on the y axis at " + String(b)
        case Point(a, 0):
            return "on the x axis at " + String(a)
        case _:
            return "elsewhere"

fn main():
    print(where(Point(0, 0)), where(Point(0, 3)), sep="; ")  # expect: origin; on the y axis at 3
    print(where(Point(4, 0)), where(Point(1, 1)), sep="; ")  # expect: on the x axis at 4; elsewhere
    match (1, "two"):
        case (2, s):
            print("not this", s)
        case (1, s):
            print("this", s)  # expect: this two
