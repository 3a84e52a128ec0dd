# A name of the function around hides the script's, for functions in it too.
x = 1
x = 2

fn outer() -> Int:
    fn inner() -> Int:
        return x
    x = 5
    return inner()

fn parameter(x: Int) -> Int:
    fn inner() -> Int:
        return x
    return inner()

fn neither() -> Int:
    fn inner() -> Int:
        return x
    return inner()

print(outer(), parameter(1), neither())  # expect: 5 1 2
