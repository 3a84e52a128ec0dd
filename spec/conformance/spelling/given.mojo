# `owned` and `var` parameters are the function's own.
fn old(owned xs: List[Int]) -> Int:
    xs.append(1)
    return len(xs)

fn new(var xs: List[Int]) -> Int:
    xs.append(1)
    return len(xs)

fn main():
    var xs: List[Int] = [7]
    print(old(xs), new(xs), xs)  # expect: 2 2 [7]
    print(new(xs^))  # expect: 2
