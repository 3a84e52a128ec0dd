# Nor can the list be replaced under a view.
fn main():
    var xs = [1, 2, 3]
    var v = xs[0:2]
    xs = [4]  # error: `xs` is assigned while
    print(v)
    print(xs)
