fn legs() -> Int:
    return 4
