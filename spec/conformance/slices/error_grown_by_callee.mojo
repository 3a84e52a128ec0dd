# The list cannot be given to a function that makes it longer.
fn more(xs: [int]):
    xs.append(0)

fn main():
    var xs = [1, 2, 3]
    var v = xs[0:2]
    more(xs)  # error: `xs` is changed while
    print(v)
