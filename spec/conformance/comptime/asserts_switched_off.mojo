# `-D ASSERT=none` switches the assertions off.
# flags: -D ASSERT=none
fn root(n: Int) -> Int:
    assert n >= 0, "no root of a negative number"
    debug_assert(n < 1000, "too large")
    var r = 0
    while (r + 1) * (r + 1) <= n:
        r += 1
    return r

fn main():
    print(root(-1), root(2500))  # expect: 0 50
