# A parameter whose address is taken is the function's own.
fn halves(n: Int) -> Int:
    var p = UnsafePointer(to=n)
    var steps = 0
    while p[] > 1:
        p[] //= 2
        steps += 1
    return steps + n

fn main():
    print(halves(100))  # expect: 7
