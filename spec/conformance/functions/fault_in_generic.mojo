# A fault inside a generic function names the line of the function.
def middle(xs):
    return xs[len(xs) // 2]  # fault: index out of range

none: [float] = []
print(middle([1, 2, 3]), middle(["a", "b"]))  # expect: 2 b
print(middle(none))
