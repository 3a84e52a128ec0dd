# Structs go into functions and come out of them; several fields at once.
struct Range:
    low: int
    high: int

fn cover(values: [int]) -> Range:
    r = Range(values[0], values[0])
    for v in values:
        r.low = min(r.low, v)
        r.high = max(r.high, v)
    return r

fn joined(a: Range, b: Range) -> Range:
    return Range(min(a.low, b.low), max(a.high, b.high))

a = cover([3, 9, 5])
b = cover([-2, 4])
c = joined(a, b)
print(a.low, a.high, c.low, c.high)  # expect: 3 9 -2 9
