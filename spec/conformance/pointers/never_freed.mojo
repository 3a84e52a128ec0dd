# What is never freed is given back at the end, and its values are not destroyed.
struct Noisy:
    var name: String

    fn __init__(out self, name: String):
        self.name = name

    fn __del__(owned self):
        print("end of", self.name)

fn main():
    var p = UnsafePointer[Noisy].alloc(2)
    p.init_pointee_move(Noisy("a"))
    (p + 1).init_pointee_move(Noisy("b"))
    var q = UnsafePointer[List[String]].alloc(1)
    q[] = ["x", "y"]
    q.free()
    print("end")  # expect: end
