# An assertion that fails ends the run.
fn root(n: Int) -> Int:
    assert n >= 0, "no root of a negative number"  # fault: assertion failed
    var r = 0
    while (r + 1) * (r + 1) <= n:
        r += 1
    return r

fn main():
    print(root(50))  # expect: 7
    print(root(-1))
