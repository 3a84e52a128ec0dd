fn triple(x: Int) -> Int:
    return 3 * x
