# A value moved on one path only can be used on the others.
fn take(owned xs: List[Int]) -> Int:
    return len(xs)

fn pick(n: Int) -> Int:
    var xs = [1, 2, 3]
    if n == 0:
        return take(xs^) * 100
    xs.append(n)
    if n == 1:
        var ys = xs^
        return ys[-1]
    return take(xs^)

fn main():
    print(pick(0), pick(1), pick(2))  # expect: 300 1 4
