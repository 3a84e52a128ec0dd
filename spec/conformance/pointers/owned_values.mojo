# What a block's values own is moved in, read, changed and moved out.
struct Noisy:
    var name: String

    fn __init__(out self, name: String):
        self.name = name

    fn __copyinit__(out self, other: Self):
        self.name = other.name + "'"

    fn __del__(owned self):
        print("end of", self.name)

fn main():
    var p = UnsafePointer[Noisy].alloc(3)
    p.init_pointee_move(Noisy("a"))
    (p + 1).init_pointee_copy(p[])
    print(p[0].name, p[1].name)  # expect: a a'
    p[0].name = "b"
    p[1] = Noisy("c")  # expect: end of a'
    var taken = p.take_pointee()
    print(taken.name, len(p[0].name))
    # expect: b 0
    # expect: end of b
    (p + 2).init_pointee_move_from(p + 1)
    print(p[2].name, len(p[1].name))  # expect: c 0
    (p + 2).destroy_pointee()  # expect: end of c
    p.free()
