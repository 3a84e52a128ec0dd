# While a reference to an element is used, its list cannot change its length.
fn main():
    var xs = [1, 2, 3]
    ref first = xs[0]
    xs.append(4)  # error: `xs` is changed while
    print(first)
    ref last = xs[-1]
    xs.clear()  # error: `xs` is changed while
    last += 1
