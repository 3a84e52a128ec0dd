# What else a pointer's type says, and casts that say it, change nothing.
fn sum(p: UnsafePointer[Int, mut=False], n: Int) -> Int:
    var s = 0
    for i in range(n):
        s += p[i]
    return s

fn first(p: UnsafePointer[Int, MutAnyOrigin]) -> Int:
    return p[]

struct Holder:
    var data: UnsafePointer[Int, MutExternalOrigin]

fn main():
    var p = alloc[Int](3)
    p[2] = 5
    var h = Holder(p)
    print(sum(p, 3), first(p + 2), h.data[2])  # expect: 5 5 5
    p.free()
