fn f(x: Int) -> Int:
    return (x  # error: never closed
