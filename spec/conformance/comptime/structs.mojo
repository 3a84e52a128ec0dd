# Structs, also in lists and tuples, may be made while compiling; each use of one is a copy.
@value
struct Point:
    var x: Int
    var y: Float64

    fn doubled(self) -> Point:
        return Point(self.x * 2, self.y * 2)

    fn __str__(self) -> String:
        return f"<{self.x} {self.y}>"

struct Table:
    alias first = Point(9, 0.5)
    var name: String
    var rows: List[Point]
    var pair: (Int, Point)

    fn __init__(out self, name: String, n: Int):
        self.name = name
        self.rows = [Point(i, i * 0.5) for i in range(n)]
        self.pair = (n, Point(n, 0))

    fn total(self) -> Int:
        var t = 0
        for row in self.rows:
            t += row.x
        return t

struct Tree:
    var name: String
    var kids: List[Tree]

alias points = [Point(1, 2), Point(3, 4.5)]
alias table = Table("t", 4)
alias last = points[1].doubled()
comptime tree = Tree("a", [Tree("b", []), Tree("c", [Tree("d", [])])])
alias mixed = [("p", points), ("q", [last])]
alias size = table.rows[3].x + len(points)

fn origin() -> Point:
    return Point(0, 0.25)

fn main():
    print(points[0], points[1].y, last, table.name, table.total(), table.pair[1].x)  # expect: <1 2.0> 4.5 <6 9.0> t 6 4
    var p = points[0]
    p.x = 40
    var t = table
    t.rows[0].x = 7
    t.rows.append(p)
    print(p, points[0], t.total(), table.total(), len(table.rows))  # expect: <40 2.0> <1 2.0> 53 6 4
    print(tree.kids[1].kids[0].name, mixed[1][1][0], mixed[0][0], size, Table.first)  # expect: d <6 9.0> p 5 <9 0.5>
    comptime for i in range(len(points)):
        alias here = points[i]
        comptime if here.x > 1:
            print(here.x, here.doubled())  # expect: 3 <6 9.0>
    alias inner = origin()
    print(inner, [inner, last], (inner, 1))  # expect: <0 0.25> [<0 0.25>, <6 9.0>] (<0 0.25>, 1)
    var xs = InlineArray[Int, table.rows[2].x](fill=1)
    print(len(xs))  # expect: 2
