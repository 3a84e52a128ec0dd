fn kind() -> String:
    return "package"
