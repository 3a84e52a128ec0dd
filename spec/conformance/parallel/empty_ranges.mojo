# No rounds: nothing is written, whatever the indices would be.
fn none(n: Int) -> Int:
    ys = [5]
    t = 3
    parallel for i in range(n, 0):
        ys[i - 9] = 1
        t *= 0
    parallel for i, x in enumerate(ys[1:], n):
        t *= x * i
    return ys[0] + t

print(none(0), none(4))
# expect: 8 8
