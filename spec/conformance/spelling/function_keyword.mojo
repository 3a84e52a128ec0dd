# `fn` and `def` both declare functions.
fn plus(a: Int, b: Int) -> Int:
    return a + b

def minus(a: Int, b: Int) -> Int:
    return a - b

def main():
    print(plus(5, 3), minus(5, 3))  # expect: 8 2
