# A function evaluated at compile time is checked against the assertions inside it.
fn checked(n: Int) -> Int:
    assert n < 100, "below a hundred"
    return n * 2

comptime small = checked(4)
comptime large = checked(400)  # error: assertion failed

fn main():
    print(small, large)
