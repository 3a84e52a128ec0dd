fn three() -> Int:
    return 3
