# `//` rounds toward minus infinity and `%` takes the sign of the divisor.
fn both(a: Int, b: Int):
    print(a // b, a % b)

fn main():
    both(7, 2)
    both(-7, 2)
    both(7, -2)
    both(-7, -2)
    both(-6, 3)
    both(0, -5)
    # expect: 3 1
    # expect: -4 1
    # expect: -4 -1
    # expect: 3 -1
    # expect: -2 0
    # expect: 0 0
