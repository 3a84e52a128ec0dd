# A pointer to one type is none to another.
fn take(p: UnsafePointer[Int]):
    print(p[])

fn main():
    var p = UnsafePointer[Float64].alloc(1)
    take(p)  # error: expected `UnsafePointer[Int]` for parameter `p` of `take`, found `UnsafePointer[Float64]`
