# A function returns several values as one tuple.
fn bounds(xs: List[Int]) -> Tuple[Int, Int]:
    var lo = xs[0]
    var hi = xs[0]
    for x in xs:
        lo = min(lo, x)
        hi = max(hi, x)
    return (lo, hi)

fn split(seconds: Int) -> (Int, Int):
    return seconds // 60, seconds % 60

fn main():
    var lo, hi = bounds([4, -1, 7])
    print(lo, hi)  # expect: -1 7
    m, s = split(125)
    print(m, s)  # expect: 2 5
    print(split(59))  # expect: (0, 59)
