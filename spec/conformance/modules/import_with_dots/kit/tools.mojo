fn double(x: Int) -> Int:
    return 2 * x
