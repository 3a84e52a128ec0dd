# A body may stand on the line of its header; semicolons separate statements.
fn sign(n: Int) -> Int:
    if n < 0: return -1
    if n > 0: return 1
    return 0

fn main():
    var a = 1; var b = 2
    for i in range(2): print(i, end=" "); print("-", end=" ")
    print()  # expect: 0 - 1 -
    print(sign(-8), sign(0), sign(3), a + b)  # expect: -1 0 1 3
