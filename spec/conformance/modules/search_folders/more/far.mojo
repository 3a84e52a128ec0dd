fn where() -> String:
    return "more"
