# An fn that may raise must say it, or catch the error.
fn half(x: Int) raises -> Int:
    if x % 2 != 0:
        raise "odd"
    return x // 2

fn quarter(x: Int) -> Int:
    return half(half(x))  # error: `half` may raise an error

fn plain():
    raise Error("x")  # error: this may raise an error

fn main():
    plain()
    print(quarter(8))
