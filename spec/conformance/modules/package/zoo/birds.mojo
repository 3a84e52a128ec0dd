fn wings() -> Int:
    return 2
