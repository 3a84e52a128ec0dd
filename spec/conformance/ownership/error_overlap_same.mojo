# One value cannot be lent for change twice in one call.
fn exchange(mut a: [int], mut b: [int]):
    a.append(b[0])
    b.append(a[0])

fn main():
    var xs = [1, 2]
    exchange(xs, xs)  # error: `xs` is passed for change
    print(xs)
