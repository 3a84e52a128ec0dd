# What a condition does not reach cannot fail; what it reaches can.
fn safe(xs: List[Int], i: Int) -> Bool:
    return i < len(xs) and xs[i] > 0

fn bold(xs: List[Int], i: Int) -> Bool:
    return xs[i] > 0 and i < len(xs)  # fault: index out of range

fn main():
    var xs: List[Int] = [1, -1]
    print(safe(xs, 0), safe(xs, 1), safe(xs, 2))  # expect: True False False
    print(bold(xs, 0))  # expect: True
    print(bold(xs, 2))
