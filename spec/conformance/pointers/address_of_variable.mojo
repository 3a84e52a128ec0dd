# The address of a variable: both names see what the other one stores.
fn double(p: UnsafePointer[Int]):
    p[] *= 2

fn main():
    var x = 5
    var p = UnsafePointer(to=x)
    p[] = 7
    print(x)  # expect: 7
    x += 1
    double(p)
    print(x, p[])  # expect: 16 16
    var s = String("a")
    var q = UnsafePointer(to=s)
    q[] += "b"
    s += "c"
    print(q[], s, len(q[]))  # expect: abc abc 3
