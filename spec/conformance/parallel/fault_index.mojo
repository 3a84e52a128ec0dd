# A fault in a round is the fault of the loop.
fn gather(xs: [int], at: [int]) -> [int]:
    ys: [int] = []
    parallel for i in at:
        ys.append(xs[i])  # fault: index out of range
    return ys

xs = [10, 20, 30]
print(gather(xs, [2, 0, -1]))
# expect: [30, 10, 30]
print(gather(xs, [0, 3, 1]))
