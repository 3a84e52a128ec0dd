def largest(xs):
    best = xs[0]
    for x in xs:
        best = pick(best, x)
    return best

def pick(a, b):
    return a if a > b else b

def apply_twice(x):
    return step(step(x))

def step(x):
    return x * 2

fn first[T: AnyType](a: T, b: T) -> T:
    return a
