# A step of zero leads nowhere.
fn every(xs: [int], step: int):
    print(xs[::step])  # fault: step is zero

xs = [1, 2, 3, 4]
every(xs, 3)
# expect: [1, 4]
every(xs, -3)
# expect: [4, 1]
every(xs, 0)
