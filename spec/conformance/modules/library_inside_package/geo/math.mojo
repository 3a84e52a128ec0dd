fn name() -> String:
    return "geo's"
