# Behind the end of a block.
fn main():
    var p = UnsafePointer[Int].alloc(3)
    var sum = 0
    for i in range(4):
        sum += p[i]  # fault: 3 is outside of a block of 3
    print(sum)
