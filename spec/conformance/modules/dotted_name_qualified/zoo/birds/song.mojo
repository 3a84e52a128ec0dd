fn sing(n: Int) -> String:
    result = String("")
    for _ in range(n):
        result += "la"
    return result
