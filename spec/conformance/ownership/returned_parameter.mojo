# Returning a lent parameter returns a copy; the caller's value stays its own.
fn same(xs: [int]) -> [int]:
    return xs

fn longer(a: [int], b: [int]) -> [int]:
    return a if len(a) > len(b) else b

xs = [1, 2]
ys = same(xs)
ys.append(3)
zs = longer(xs, ys)
zs[0] = 50
print(xs, ys, zs)  # expect: [1, 2] [1, 2, 3] [50, 2, 3]
