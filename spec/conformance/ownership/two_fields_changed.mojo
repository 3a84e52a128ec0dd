# Two fields of one struct do not overlap.
struct Pair:
    left: [int]
    right: [int]

fn shift(mut a: [int], mut b: [int]):
    b.append(a.pop(0))

p = Pair([1, 2, 3], [])
shift(p.left, p.right)
shift(p.left, p.right)
print(p.left, p.right)  # expect: [3] [1, 2]
