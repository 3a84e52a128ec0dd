# While a view is still used, its list cannot shrink either, in any way.
fn main():
    var xs = [1, 2, 3]
    var v = xs[1:]
    xs.clear()  # error: `xs` is changed while
    print(v[0])
    var w = xs[1:]
    print(xs.pop())  # error: `xs` is changed while
    print(w)
