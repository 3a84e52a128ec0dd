# A generic function over lists of ints and of floats.
def scale(xs, k):
    return [x * k for x in xs]

def biggest(xs):
    best = xs[0]
    for x in xs:
        if x > best:
            best = x
    return best

print(scale([1, 2, 3], 10))  # expect: [10, 20, 30]
print(scale([1, 2, 3], 0.5))  # expect: [0.5, 1.0, 1.5]
print(biggest([3, 9, 4]), biggest([0.5, -2.0]))  # expect: 9 0.5
print(biggest(["pear", "plum", "fig"]))  # expect: plum
