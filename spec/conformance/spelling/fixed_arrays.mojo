# `[T; N]`, `InlineArray[T, N]` and `Array[T, N]` are one type.
fn total(xs: [int; 3]) -> int:
    t = 0
    for x in xs:
        t += x
    return t

fn main():
    var a: InlineArray[Int, 3] = [1, 2, 3]
    b: [int; 3] = a
    var c: Array[Int, 3] = b
    print(total(a), total(b), total(c))  # expect: 6 6 6
