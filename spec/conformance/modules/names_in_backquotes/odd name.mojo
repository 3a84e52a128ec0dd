fn `a b`() -> Int:
    return 7
