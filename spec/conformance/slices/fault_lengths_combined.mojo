# Two slices that are combined have one length.
fn sums(xs: [int], n: int):
    print(xs[0:n] + xs[3:])  # fault: lengths differ

xs = [1, 2, 3, 4, 5]
sums(xs, 2)
# expect: [5, 7]
sums(xs, 3)
