# A struct frees what the pointers in its list lead to.
struct Pool:
    var blocks: List[UnsafePointer[Int]]

    fn __init__(out self):
        self.blocks = []

    fn new(mut self, value: Int) -> UnsafePointer[Int]:
        var p = UnsafePointer[Int].alloc(1)
        p[] = value
        self.blocks.append(p)
        return p

    fn __del__(owned self):
        for p in self.blocks:
            p.free()
        print("freed", len(self.blocks))

fn main():
    var pool = Pool()
    var sum = 0
    for i in range(5):
        sum += pool.new(i)[]
    print(sum, len(pool.blocks))
    # expect: freed 5
    # expect: 10 5
