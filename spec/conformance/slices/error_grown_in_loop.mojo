# A loop over a slice is a view of the list for as long as it runs.
fn main():
    var xs = [1, 2, 3]
    for x in xs[1:]:
        if x == 3:
            xs.append(x)  # error: `xs` is changed while
    print(xs)
