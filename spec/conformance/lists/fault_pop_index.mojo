# `pop` checks its index as brackets do.
fn take(xs: [int], i: int):
    print(xs.pop(i), xs)  # fault: index out of range

xs = [1, 2, 3]
take(xs, 1)
# expect: 2 [1, 3]
take(xs, 2)
