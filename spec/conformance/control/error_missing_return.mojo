# A function with a result has to return one on every path.
fn sign(n: Int) -> Int:  # error: without returning
    if n < 0:
        return -1
    elif n > 0:
        return 1

fn main():
    print(sign(3))
