# An index into a view is checked against the view, not against the list.
fn pick(xs: [int], i: int):
    v = xs[1:3]
    print(v[i])  # fault: index out of range

xs = [1, 2, 3, 4]
pick(xs, 1)
# expect: 3
pick(xs, -2)
# expect: 2
pick(xs, 2)
