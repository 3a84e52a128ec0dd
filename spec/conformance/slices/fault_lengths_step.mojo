# What is assigned to a slice with a step has exactly its length, too.
fn main():
    var xs = [1, 2, 3, 4, 5]
    xs[::2] = [6, 7, 8]
    print(xs)  # expect: [6, 2, 7, 4, 8]
    xs[::2] = xs[0:2]  # fault: lengths differ
