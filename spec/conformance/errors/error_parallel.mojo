# An error does not leave a parallel loop.
fn check(x: Int) raises -> Int:
    if x > 5:
        raise "big"
    return x

fn main() raises:
    var xs = [0] * 10
    parallel for i in range(10):
        xs[i] = check(i)  # error: an error cannot leave a parallel loop
    print(xs)
