# A parameter that is only read leaves the argument with the caller, in every spelling.
fn a(xs: List[Int]) -> Int:
    return xs[0]

fn b(borrowed xs: List[Int]) -> Int:
    return xs[0] + 1

fn c(read xs: List[Int]) -> Int:
    return xs[0] + 2

fn d(imm xs: List[Int]) -> Int:
    return xs[0] + 3

fn main():
    var xs = [10, 20]
    print(a(xs), b(xs), c(xs), d(xs), xs)  # expect: 10 11 12 13 [10, 20]
