# What stands after `*` is given by name only.
fn box(w: Int, *, h: Int = 2, d: Int = 3) -> Int:
    return w * h * d

fn main():
    print(box(4))  # expect: 24
    print(box(4, d=1))  # expect: 8
    print(box(d=5, h=1, w=2))  # expect: 10
