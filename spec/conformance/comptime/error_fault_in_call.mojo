# A fault inside a function that is called at compile time.
fn third(xs: List[Int]) -> Int:
    return xs[2]

comptime fine = third([1, 2, 3])
comptime bad = third([1, 2])  # error: index out of range

fn main():
    print(fine, bad)
