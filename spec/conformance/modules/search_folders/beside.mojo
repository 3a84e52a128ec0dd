fn where() -> String:
    return "beside"
