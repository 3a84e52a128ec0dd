# A list that is gone over is stored to at the index of the round's own element only.
fn main():
    xs = [1, 2, 3, 4, 0]
    parallel for i, x in enumerate(xs, 1):
        xs[i] = x  # error: data race
    parallel for i, x in enumerate(reversed(xs)):
        xs[i] = x  # error: data race
    parallel for i, x in enumerate(xs[1:]):
        xs[i] = x  # error: data race
    parallel for i, (x, y) in enumerate(zip(xs, reversed(xs))):
        xs[i] = x + y  # error: data race
    print(xs)
