fn kind() -> String:
    return "file"
