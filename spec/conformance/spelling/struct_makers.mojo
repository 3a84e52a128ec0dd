# A struct without `__init__` is made from its fields, decorated or not.
@value
struct A:
    var x: Int
    var y: Int

@fieldwise_init
struct B(Copyable, Movable):
    var x: Int
    var y: Int

struct C:
    x: int
    y: int

struct D:
    var x: Int
    var y: Int

    fn __init__(inout self, x: Int, y: Int):
        self.x = x
        self.y = y

fn main():
    var a = A(1, 2)
    var b = B(x=3, y=4)
    var c = C(5, y=6)
    var d = D(7, 8)
    print(a.x + a.y, b.x + b.y, c.x + c.y, d.x + d.y)  # expect: 3 7 11 15
