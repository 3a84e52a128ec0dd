# A fault names the line where it happened, however deep.
fn pick(xs: List[Int], i: Int) -> Int:
    return xs[i]  # fault: index out of range

fn sum_of(xs: List[Int], count: Int) -> Int:
    var t = 0
    for i in range(count):
        t += pick(xs, i)
    return t

fn main():
    var xs: List[Int] = [5, 6]
    print(sum_of(xs, 2))  # expect: 11
    print(sum_of(xs, 3))
