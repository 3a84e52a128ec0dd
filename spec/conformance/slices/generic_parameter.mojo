# A function without types takes a slice as it takes a list.
def total(values):
    t = 0
    for v in values:
        t += v
    return t + 1000 * len(values)

xs = [1, 2, 3, 4]
print(total(xs), total(xs[1:3]), total(xs[::2]))  # expect: 4010 2005 2004
