fn double(x: Int) -> Int:
    return 2 * x

fn one() -> Int:
    return 1
