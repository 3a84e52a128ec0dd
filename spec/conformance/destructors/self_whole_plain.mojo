# What lends `self` whole never ends it, also where no field owns anything.
struct Plain:
    var n: Int
    var m: Float64

    fn __init__(out self, n: Int):
        self.n = n
        self.m = 0.5
        print("making", self)
        self.grow()
        look(self)

    fn grow(mut self):
        self.n += 1

    fn __str__(self) -> String:
        return str(self.n) + " " + str(self.m)

    fn __del__(owned self):
        print("end", self)

struct Empty:
    fn __init__(out self):
        print("making", self)

    fn __str__(self) -> String:
        return "Empty"

    fn __del__(owned self):
        print("end", self)

fn look(p: Plain):
    print("look", p.n)

fn main():
    var p = Plain(3)
    # expect: making 3 0.5
    # expect: look 4
    print("have", p)
    # expect: have 4 0.5
    # expect: end 4 0.5
    var e = Empty()
    # expect: making Empty
    print("have", e)
    # expect: have Empty
    # expect: end Empty
