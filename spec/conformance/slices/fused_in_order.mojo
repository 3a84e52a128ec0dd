# Operands are evaluated from left to right, and what one does to a list the earlier do not see.
fn bump(xs: [int]) -> int:
    xs[0] += 100
    return 1

fn first(xs: [int]) -> int:
    return xs[0] // 100

xs = [1, 2, 3]
ys = [10, 20, 30]
ys[:] = xs[:] * 2 + bump(xs)
print(xs, ys)  # expect: [101, 2, 3] [3, 5, 7]
ys[first(xs):] = xs[1:] * 2
print(ys)  # expect: [3, 4, 6]
k = 5
ys[:] = xs[:] * k + (k := 7)
print(ys, k)  # expect: [512, 17, 22] 7
ys[bump(xs):] = xs[:2] * 1
print(xs, ys)  # expect: [201, 2, 3] [512, 101, 2]
