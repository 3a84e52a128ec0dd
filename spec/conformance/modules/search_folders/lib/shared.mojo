fn where() -> String:
    return "lib"
