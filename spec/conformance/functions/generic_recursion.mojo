# A generic function that calls itself.
def gcd(a, b):
    if b == 0:
        return a
    return gcd(b, a % b)

def total(xs, i):
    return xs[i] if i == len(xs) - 1 else xs[i] + total(xs, i + 1)

print(gcd(48, 36), gcd(17, 5))  # expect: 12 1
print(total([1, 2, 3, 4], 0), total([0.5, 0.25], 0))  # expect: 10 0.75
print(total(["a", "b", "c"], 0))  # expect: abc
