# Types flow through generic functions that call each other.
def twice(x):
    return x + x

def four_times(x):
    return twice(twice(x))

def describe(x, name):
    print(name, "is", four_times(x))

describe(3, "n")  # expect: n is 12
describe(0.25, "x")  # expect: x is 1.0
describe("ab", "s")  # expect: s is abababab
