# While a loop goes over a list, the list cannot change its length.
fn main():
    var xs = [1, 2, 3]
    for x in xs:
        if x > 1:
            xs.append(x * 10)  # error: `xs` is changed while
    print(xs)
