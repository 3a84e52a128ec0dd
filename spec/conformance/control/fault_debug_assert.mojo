# `debug_assert` is checked with `-D ASSERT=all` only.
# flags: -D ASSERT=all
fn main():
    var xs: List[Int] = [1, 2, 3]
    for i in range(5):
        debug_assert(i < len(xs), "too far")  # fault: assertion failed
        print(xs[i])
    # expect: 1
    # expect: 2
    # expect: 3
