# A growing array of any type, by hand.
struct Vector[T: Copyable & Movable]:
    var data: UnsafePointer[T]
    var size: Int
    var room: Int

    fn __init__(out self):
        self.data = UnsafePointer[T].alloc(1)
        self.size = 0
        self.room = 1

    fn push(mut self, owned value: T):
        if self.size == self.room:
            var more = UnsafePointer[T].alloc(2 * self.room)
            for i in range(self.size):
                (more + i).init_pointee_move_from(self.data + i)
            self.data.free()
            self.data = more
            self.room *= 2
        (self.data + self.size).init_pointee_move(value^)
        self.size += 1

    fn __getitem__(self, i: Int) -> T:
        return self.data[i]

    fn __del__(owned self):
        for i in range(self.size):
            (self.data + i).destroy_pointee()
        self.data.free()

fn main():
    var v = Vector[String]()
    for i in range(5):
        v.push("s" + String(i))
    print(v[0], v[4], v.size, v.room)  # expect: s0 s4 5 8
    var n = Vector[Int]()
    for i in range(100):
        n.push(i * i)
    print(n[99], n.room)  # expect: 9801 128
