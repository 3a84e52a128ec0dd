# As many names as values.
fn three() -> Tuple[Int, Int, Int]:
    return (1, 2, 3)

fn main():
    a, b = three()  # error: unpack 3 values
    c, d, e = (4, 5)  # error: unpack 2 values
    print(a, b, c, d, e)
