# A name of the function around hides the script's, and is not captured.
x = 1
x = 2

fn outer() -> Int:
    fn inner() -> Int:
        return x  # error: `x` belongs to the enclosing function
    x = 5
    return inner()

fn parameter(x: Int) -> Int:
    fn inner() -> Int:
        return x  # error: `x` belongs to the enclosing function
    return inner()

print(outer(), parameter(1))
