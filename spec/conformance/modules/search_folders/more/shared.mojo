fn where() -> String:
    return "wrong"
