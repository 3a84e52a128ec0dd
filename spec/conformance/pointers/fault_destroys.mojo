# A fault through a pointer destroys what is alive, as any other.
struct Noisy:
    var name: String

    fn __init__(out self, name: String):
        self.name = name

    fn __del__(owned self):
        print("end of", self.name)

fn main():
    var a = Noisy("a")
    var p = UnsafePointer[Int].alloc(1)
    var n = p[1]  # fault: 1 is outside of a block of 1
    print(a.name, n)
    # expect: end of a
