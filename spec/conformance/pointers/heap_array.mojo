# An array on the heap with copying, moving and a destructor.
struct HeapArray:
    var data: UnsafePointer[Int]
    var size: Int

    fn __init__(out self, size: Int, fill: Int):
        self.size = size
        self.data = UnsafePointer[Int].alloc(size)
        for i in range(size):
            (self.data + i).init_pointee_copy(fill)

    fn __copyinit__(out self, existing: Self):
        self.size = existing.size
        self.data = UnsafePointer[Int].alloc(self.size)
        for i in range(self.size):
            self.data[i] = existing.data[i]

    fn __moveinit__(out self, owned existing: Self):
        self.size = existing.size
        self.data = existing.data

    fn __del__(owned self):
        self.data.free()

    fn __getitem__(self, i: Int) -> Int:
        return self.data[i]

    fn __setitem__(mut self, i: Int, value: Int):
        self.data[i] = value

    fn __len__(self) -> Int:
        return self.size

fn total(a: HeapArray) -> Int:
    var sum = 0
    for i in range(len(a)):
        sum += a[i]
    return sum

fn main():
    var a = HeapArray(4, 2)
    var b = a
    b[0] = 10
    print(total(a), total(b))  # expect: 8 16
    var c = b^
    c[1] += 5
    print(total(c), a[0])  # expect: 21 2
