# A loop stores up to the end of a block, and not behind it.
fn fill(p: UnsafePointer[Int], n: Int):
    for i in range(n):
        p[i] = i  # fault: 100000 is outside of a block of 100000

fn main():
    var p = UnsafePointer[Int].alloc(100000)
    fill(p, 100000)
    print(p[99999])  # expect: 99999
    fill(p, 100001)
