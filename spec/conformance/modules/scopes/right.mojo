comptime NAME = "R"

fn helper() -> String:
    return "right"

fn shown() -> String:
    return helper() + " " + NAME
