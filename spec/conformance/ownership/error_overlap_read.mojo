# Nor can it be lent for change and for reading in the same call.
fn add_all(mut a: [int], b: [int]):
    for x in b:
        a.append(x)

fn main():
    var xs = [1, 2]
    var ys = [3]
    add_all(xs, ys)
    add_all(xs, xs)  # error: `xs` is passed for change
    add_all(xs, xs.copy())
    print(xs)
