# `comptime if` needs a condition that is known at compile time.
fn sign(n: Int) -> Int:
    comptime if n < 0:  # error: `n`
        return -1
    else:
        return 1

fn main():
    print(sign(3))
