from . import NAME

fn where() -> String:
    return NAME + "/right"
