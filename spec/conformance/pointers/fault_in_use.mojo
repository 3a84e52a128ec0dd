# What is being changed by a method is not changed by another way meanwhile.
struct Counter:
    var count: Int

    fn add(mut self, through: UnsafePointer[Counter]):
        self.count += 1
        through[].count += 1  # fault: what the pointer leads to is being changed

fn main():
    var p = UnsafePointer[Counter].alloc(2)
    p[0].add(p + 1)
    print(p[0].count, p[1].count)  # expect: 1 1
    p[0].add(p)
