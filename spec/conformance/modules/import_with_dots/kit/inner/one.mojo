fn one() -> Int:
    return 1
