# A name that the function assigns anywhere is its own, as in Python.
x = 1
x = 2
LIMIT = 5

fn reads_first() -> Int:
    y = x  # error: `x` is not assigned yet
    x = 3
    return y + x

def adds():
    x += 1  # error: `x` is not assigned yet

def adds_constant():
    LIMIT += 1  # error: `LIMIT` is not assigned yet

fn constant_first() -> Int:
    y = LIMIT  # error: `LIMIT` is not assigned yet
    LIMIT = 6
    return y + LIMIT

adds()
adds_constant()
print(reads_first(), constant_first())
